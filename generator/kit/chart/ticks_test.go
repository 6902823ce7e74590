package chart

import (
	"math"
	"slices"
	"testing"
)

func TestTicksAreRound(t *testing.T) {
	for _, test := range []struct {
		values []float64
		want   []float64
	}{
		{[]float64{0, 97}, []float64{0, 20, 40, 60, 80, 100}},
		{[]float64{54984, 67809}, []float64{50000, 55000, 60000, 65000, 70000}},
		{[]float64{-3, 4}, []float64{-4, -2, 0, 2, 4}},
		{[]float64{7}, []float64{0, 2, 4, 6, 8}},
		{[]float64{0, 0}, []float64{0, 0.2, 0.4, 0.6, 0.8, 1}},
		{[]float64{0.26, 0.59}, []float64{0, 0.2, 0.4, 0.6}},
		{nil, []float64{0, 0.2, 0.4, 0.6, 0.8, 1}},
	} {
		got := newAxis(test.values, 5, 0, 100).ticks
		for i := range got {
			got[i] = math.Round(got[i]*1e6) / 1e6
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("ticks of %v: %v, want %v", test.values, got, test.want)
		}
	}
}

func TestAnAxisEndsAtWhatItCovers(t *testing.T) {
	for _, values := range [][]float64{{3, 1234}, {-1e308, 1e308}, {1e-300, 2e-300}, {5, 5}, {-7, -2}} {
		a := newAxis(values, 4, 10, 90)
		for _, v := range values {
			if at := a.at(v); math.IsNaN(at) || at < 10-1e-6 || at > 90+1e-6 {
				t.Errorf("%v of %v stands at %v, outside 10 to 90", v, values, at)
			}
		}
	}
}

func TestSpreadOutKeepsDistanceAndOrder(t *testing.T) {
	got := spreadOut([]float64{50, 48, 51, 10, 99}, 10, 0, 100)
	order := []int{3, 1, 0, 2, 4} // from the top
	for i := 1; i < len(order); i++ {
		if got[order[i]]-got[order[i-1]] < 10-1e-9 {
			t.Errorf("%v: closer than 10", got)
		}
	}
	if slices.Min(got) < 0 || slices.Max(got) > 100 {
		t.Errorf("%v: outside", got)
	}
}
