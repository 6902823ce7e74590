package intake

import "testing"

func TestNumbersMoveTheirPointExactly(t *testing.T) {
	for _, c := range []struct {
		text            string
		scale, decimals int
		want            string
	}{
		{"1693.8", 3, 0, "1693800"},
		{"0.2", 3, 0, "200"},
		{"169956.10000000001", 3, 0, "169956100"},
		{"1.6995610000000001E5", 3, 0, "169956100"},
		{"−0.5", 3, 0, "-500"},
		{"-0", 3, 0, "0"},
		{"-0.0001", 3, 0, "0"},
		{"0.0005", 3, 0, "1"},
		{"-10.3", -2, 4, "-0.103"},
		{"3.4000000000000004", -2, 4, "0.034"},
		{"100", -2, 4, "1"},
		{"5,526,300", 0, 0, "5526300"},
		{".5", 0, 2, "0.5"},
		{"23.80", 0, 2, "23.8"},
	} {
		value, ok := parseNumber(c.text)
		if !ok {
			t.Errorf("%s is refused", c.text)
			continue
		}
		equal(t, c.text, decimal(value.Mul(value, tenTo(c.scale)), c.decimals), c.want)
	}
}

func TestNumbersRefuseWhatIsNone(t *testing.T) {
	for _, text := range []string{"", "-", ".", "e5", "1,2", "1,23,456", "12,34", "$5", "5%", "1e400", "NaN", "0x10", "1 000", "1/2", "--1"} {
		if value, ok := parseNumber(text); ok {
			t.Errorf("%q is read as %s", text, value.FloatString(3))
		}
	}
}

func TestAreaCodesAreTwoDigitsOrTheNation(t *testing.T) {
	for code, want := range map[string]string{"1": "01", "01": "01", "39": "39", "99": "US", "0": "US", "00": "US", "US": "US", "18140": "18140"} {
		equal(t, code, areaCode(code), want)
	}
}
