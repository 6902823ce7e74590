package geo

import (
	"math"
	"slices"
)

// Plane is counties drawn flat, fitted into a box. Pieces of border are
// simplified once each, so that neighbors still share them exactly.
type Plane struct {
	Width, Height float64 // what the counties take, in pixels

	counties []County
	arcs     [][]spot
	starts   []step // where each piece begins and ends in the topology
	ends     []step
}

// spot is a place on the plane in tenths of a pixel, y downwards: what is
// rounded once does not drift along a path.
type spot struct{ x, y int }

// margin is left free around the counties, for the width of a stroke.
const margin = 2

// Fit draws the counties as large as the box allows. Bends smaller than
// tolerance, in pixels, are left out.
func (t *Topology) Fit(width, height, tolerance float64) *Plane {
	p := &Plane{}
	if len(t.arcs) == 0 {
		return p
	}
	low, high := t.extent()
	projection := fitted(low, high)
	flat := make([][][2]float64, len(t.arcs))
	left, bottom, right, top := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for i := range t.arcs {
		for _, at := range t.corners(i) {
			x, y := projection.project(t.transform.point(at))
			flat[i] = append(flat[i], [2]float64{x, y})
			left, right, bottom, top = min(left, x), max(right, x), min(bottom, y), max(top, y)
		}
	}
	scale := math.Min((width-2*margin)/(right-left), (height-2*margin)/(top-bottom))
	if math.IsInf(scale, 0) { // one spot is no map
		return p
	}
	p.Width, p.Height = (right-left)*scale+2*margin, (top-bottom)*scale+2*margin
	p.counties = t.Counties
	for i, piece := range flat {
		for j, at := range piece {
			piece[j] = [2]float64{margin + (at[0]-left)*scale, margin + (top-at[1])*scale}
		}
		p.arcs = append(p.arcs, rounded(simplified(piece, tolerance)))
		corners := t.corners(i)
		p.starts, p.ends = append(p.starts, corners[0]), append(p.ends, corners[len(corners)-1])
	}
	return p
}

// extent is the south-western and the north-eastern corner of all counties.
func (t *Topology) extent() (low, high Point) {
	low, high = Point{math.Inf(1), math.Inf(1)}, Point{math.Inf(-1), math.Inf(-1)}
	for i := range t.arcs {
		for _, at := range t.corners(i) {
			p := t.transform.point(at)
			low = Point{min(low.Longitude, p.Longitude), min(low.Latitude, p.Latitude)}
			high = Point{max(high.Longitude, p.Longitude), max(high.Latitude, p.Latitude)}
		}
	}
	return low, high
}

// rounded is a line in tenths of a pixel, without places that fall together.
func rounded(line [][2]float64) []spot {
	spots := make([]spot, len(line))
	for i, at := range line {
		spots[i] = spot{int(math.Round(at[0] * 10)), int(math.Round(at[1] * 10))}
	}
	return slices.Compact(spots)
}

// simplified leaves out the places of a line that lie nearer than tolerance to
// the line without them (Douglas and Peucker, 1973). Both ends stay.
func simplified(line [][2]float64, tolerance float64) [][2]float64 {
	if len(line) < 3 {
		return line
	}
	first, last := line[0], line[len(line)-1]
	far, at := 0.0, 0
	for i, p := range line[1 : len(line)-1] {
		if d := distance(p, first, last); d > far {
			far, at = d, i+1
		}
	}
	if far <= tolerance {
		return [][2]float64{first, last}
	}
	before := simplified(line[:at+1], tolerance)
	return append(slices.Clone(before[:len(before)-1]), simplified(line[at:], tolerance)...)
}

// distance is from a place to the stretch between two others.
func distance(p, a, b [2]float64) float64 {
	dx, dy := b[0]-a[0], b[1]-a[1]
	along := 0.0
	if length := dx*dx + dy*dy; length > 0 {
		along = min(1, max(0, ((p[0]-a[0])*dx+(p[1]-a[1])*dy)/length))
	}
	return math.Hypot(p[0]-a[0]-along*dx, p[1]-a[1]-along*dy)
}
