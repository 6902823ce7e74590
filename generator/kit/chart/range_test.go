package chart

import (
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

func TestARangeOfOneValueIsOneMarkAndPrintedOnce(t *testing.T) {
	c := Chart{ID: "gains", Kind: Range, Title: "Gains differ", Categories: []string{"One site", "All sites"}, Series: []Series{
		{Name: "From", Values: []figure.Figure{jobs(14), jobs(3)}},
		{Name: "To", Values: []figure.Figure{jobs(14), jobs(26)}},
	}}
	for _, svg := range pictures(c) {
		if got := strings.Count(svg, ">14</text>"); got != 1 {
			t.Errorf("14 stands %d times, want once:\n%s", got, svg)
		}
		middles := svg[strings.Index(svg, `class="range-middle"`):]
		for _, at := range []string{`data-at="0 0"`, `data-at="0 1"`} {
			if strings.Count(svg, at) != 1 || !strings.Contains(middles, at) {
				t.Errorf("%s has no mark as a middle has:\n%s", at, svg)
			}
		}
		if strings.Contains(middles, `data-at="1 `) {
			t.Errorf("a range of two values is marked as a point:\n%s", svg)
		}
	}
}
