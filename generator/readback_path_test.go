package main

import (
	"regexp"
	"slices"
	"strconv"
)

// readBox is the room of a shape.
type readBox struct{ left, top, right, bottom float64 }

func (b readBox) middle() (x, y float64) { return (b.left + b.right) / 2, (b.top + b.bottom) / 2 }

var (
	pathParts = regexp.MustCompile(`[a-zA-Z][^a-zA-Z]*`)
	pathSteps = regexp.MustCompile(`-?\d*\.?\d+`)
)

// pathPoints are the corners of path data. A half circle adds the places where
// it is widest.
func pathPoints(d string) (points [][2]float64) {
	var x, y float64
	add := func(nx, ny float64) {
		x, y = nx, ny
		points = append(points, [2]float64{x, y})
	}
	for _, part := range pathParts.FindAllString(d, -1) {
		var n []float64
		for _, step := range pathSteps.FindAllString(part[1:], -1) {
			v, _ := strconv.ParseFloat(step, 64)
			n = append(n, v)
		}
		switch part[0] {
		case 'M', 'L':
			add(n[0], n[1])
		case 'H':
			add(n[0], y)
		case 'V':
			add(x, n[0])
		case 'h':
			add(x+n[0], y)
		case 'v':
			add(x, y+n[0])
		case 'l':
			for pair := range slices.Chunk(n, 2) {
				add(x+pair[0], y+pair[1])
			}
		case 'a':
			middle := x + n[5]/2
			points = append(points, [2]float64{middle, y - n[0]}, [2]float64{middle, y + n[0]})
			add(x+n[5], y+n[6])
		}
	}
	return points
}

func (m readMark) box() readBox {
	points := pathPoints(m.d)
	if len(points) == 0 {
		return readBox{}
	}
	b := readBox{points[0][0], points[0][1], points[0][0], points[0][1]}
	for _, p := range points {
		b = readBox{min(b.left, p[0]), min(b.top, p[1]), max(b.right, p[0]), max(b.bottom, p[1])}
	}
	return b
}

// missing says whether a mark stands for a value that is not there.
func (m readMark) missing() bool {
	return slices.ContainsFunc([]string{"chart-hatch", "chart-dashed", "chart-line"}, func(class string) bool {
		return m.class == class || slices.Contains(m.parts, class)
	})
}
