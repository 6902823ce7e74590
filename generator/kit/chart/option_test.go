package chart

import (
	"encoding/json"
	"strings"
	"testing"
)

// option is what a test reads of an ECharts option.
type option struct {
	Series []struct {
		Name string
		Type string
		Data []struct {
			Value     *float64
			Label     struct{ Formatter string }
			ItemStyle struct{ Color string }
		}
	}
	XAxis, YAxis []struct {
		Type    string
		Inverse bool
		Data    []string
		Scale   bool
	}
	Tooltip   struct{ RenderMode string }
	Animation bool
}

func readOption(t *testing.T, c Chart) option {
	t.Helper()
	raw, err := c.Option()
	if err != nil {
		t.Fatal(err)
	}
	var o option
	if err := json.Unmarshal(raw, &o); err != nil {
		t.Fatalf("%v\n%s", err, raw)
	}
	return o
}

func TestOptionHoldsTheSameValuesInTheSameOrder(t *testing.T) {
	o := readOption(t, change())
	if len(o.Series) != 2 || o.Series[1].Name != "United States" || o.Series[0].Type != "bar" {
		t.Fatalf("series %+v", o.Series)
	}
	if got := *o.Series[0].Data[1].Value; got != -0.121 {
		t.Errorf("second value %v", got)
	}
	if y := o.YAxis[0]; y.Type != "category" || !y.Inverse || y.Data[0] != "Welders" {
		t.Errorf("categories %+v", y)
	}
}

func TestOptionIsNullWhereAValueIsMissing(t *testing.T) {
	raw, err := healthcare().Option()
	if err != nil || strings.Count(string(raw), `{"value":null}`) != 3 {
		t.Errorf("error %v, want three null values in %s", err, raw)
	}
}

func TestOptionMarksBounds(t *testing.T) {
	o := readOption(t, bars(atLeast(5), jobs(4), topCoded(3)))
	for i, want := range []string{"≥ {c}", "", "≥ {c}"} {
		if got := o.Series[0].Data[i].Label.Formatter; got != want {
			t.Errorf("value %d is labelled %q, want %q", i, got, want)
		}
	}
}

func TestOptionKeepsZeroAsZero(t *testing.T) {
	if value := readOption(t, bars(jobs(0))).Series[0].Data[0].Value; value == nil || *value != 0 {
		t.Errorf("zero became %v", value)
	}
}

func TestOptionColorsTheBarsThatStepBack(t *testing.T) {
	data := readOption(t, pay()).Series[0].Data
	if data[0].ItemStyle.Color != "" || data[1].ItemStyle.Color != compared {
		t.Errorf("colors %q and %q", data[0].ItemStyle.Color, data[1].ItemStyle.Color)
	}
}

func TestOptionIsDataOnly(t *testing.T) {
	for name, c := range fixtures() {
		raw, err := c.Option()
		if err != nil {
			t.Fatal(err)
		}
		for _, forbidden := range []string{"__f__", "function", "<", "NaN"} {
			if strings.Contains(strings.ReplaceAll(string(raw), `\u003c`, ""), forbidden) {
				t.Errorf("%s: %q in %s", name, forbidden, raw)
			}
		}
	}
	if o := readOption(t, pay()); o.Tooltip.RenderMode != "richText" || o.Animation {
		t.Errorf("tooltip %q, animation %v", o.Tooltip.RenderMode, o.Animation)
	}
}

func TestOptionIsTheSameTwice(t *testing.T) {
	for name, c := range fixtures() {
		first, _ := c.Option()
		second, _ := c.Option()
		if string(first) != string(second) {
			t.Errorf("%s differs", name)
		}
	}
}

func TestOptionRefusesAnUnknownKind(t *testing.T) {
	if raw, err := (Chart{ID: "x", Kind: "pie"}).Option(); err == nil {
		t.Errorf("got %s", raw)
	}
}

func BenchmarkOption(b *testing.B) {
	c := healthcare()
	for b.Loop() {
		if _, err := c.Option(); err != nil {
			b.Fatal(err)
		}
	}
}
