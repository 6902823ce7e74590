package chart

import (
	"regexp"
	"strconv"
	"testing"

	"sectorhub/generator/kit/figure"
)

func TestTheFirstValueOfALineStandsClearOfTheAxis(t *testing.T) {
	c := Chart{ID: "graduates", Kind: Line, Title: "They rose", Categories: []string{"2020", "2021", "2022"},
		Series: []Series{{Name: "Graduates", Values: []figure.Figure{jobs(10941), jobs(11488), jobs(12015)}}}}
	label := regexp.MustCompile(`<text x="([0-9.]+)" y="[0-9.]+" text-anchor="middle">10,941</text>`)
	tick := regexp.MustCompile(`<text x="([0-9.]+)" y="[0-9.]+" text-anchor="end">`)
	at := func(found []string) float64 {
		x, _ := strconv.ParseFloat(found[1], 64)
		return x
	}
	for _, svg := range pictures(c) {
		found, axis := label.FindStringSubmatch(svg), tick.FindStringSubmatch(svg)
		if found == nil || axis == nil {
			t.Fatalf("no label or no axis:\n%s", svg)
		}
		if left, edge := at(found)-measure("10,941", bold)/2, at(axis); left < edge {
			t.Errorf("the label begins at %v, over the ticks that end at %v", left, edge)
		}
	}
}
