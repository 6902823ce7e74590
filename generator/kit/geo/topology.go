// Package geo owns outlines of counties. It reads TopoJSON as the us-atlas
// package publishes it, keeps the counties that are wanted, writes them back
// small and always in the same bytes, and draws them flat for maps.
//
// Neighbors share their borders, so that counties can be joined without gaps.
// It refuses a file whose outlines do not close, and a county without a FIPS
// code: names stand for several counties.
package geo

import (
	"slices"
	"strings"
)

// Topology is counties whose outlines are made of shared pieces of border.
type Topology struct {
	Counties []County // by FIPS code

	transform transform
	arcs      [][]step
}

// County is a county's outline: its parts, of each the ring around it and then
// those around its holes.
type County struct {
	FIPS, Name string
	Polygons   []Polygon
}

// Polygon is one part of a county.
type Polygon []Ring

// Ring is the pieces of border that lead around, in order: n is piece n, and
// -1-n is piece n walked backwards.
type Ring []int

// Point is a place in degrees.
type Point struct{ Longitude, Latitude float64 }

// step leads from one point of a piece to the next, in units of the transform;
// the first leads from the origin.
type step [2]int

// transform leads from whole units to degrees.
type transform struct {
	Scale     [2]float64 `json:"scale"`
	Translate [2]float64 `json:"translate"`
}

// County returns the county of that FIPS code.
func (t *Topology) County(fips string) (County, bool) {
	at, ok := slices.BinarySearchFunc(t.Counties, fips, func(c County, fips string) int { return strings.Compare(c.FIPS, fips) })
	if !ok {
		return County{}, false
	}
	return t.Counties[at], true
}

// Points are the corners of a ring, the first again at the end.
func (t *Topology) Points(ring Ring) []Point {
	var points []Point
	for i, arc := range ring {
		corners := t.corners(arc)
		if i > 0 {
			corners = corners[1:] // where the piece before it ends
		}
		for _, at := range corners {
			points = append(points, t.transform.point(at))
		}
	}
	return points
}

func (t transform) point(at step) Point {
	return Point{
		Longitude: float64(at[0])*t.Scale[0] + t.Translate[0],
		Latitude:  float64(at[1])*t.Scale[1] + t.Translate[1],
	}
}

// corners are the places of a piece of border, in the direction that arc says.
func (t *Topology) corners(arc int) []step {
	piece := t.arcs[index(arc)]
	places, at := make([]step, len(piece)), step{}
	for i, by := range piece {
		at = step{at[0] + by[0], at[1] + by[1]}
		places[i] = at
	}
	if arc < 0 {
		slices.Reverse(places)
	}
	return places
}

// index is the piece that an entry of a ring names, in either direction.
func index(arc int) int {
	if arc < 0 {
		return ^arc
	}
	return arc
}

// Of returns the counties of some states, by the states' FIPS codes, and only
// the pieces of border that these counties have.
func (t *Topology) Of(states ...string) *Topology {
	return t.keep(func(c County) bool { return slices.Contains(states, c.FIPS[:2]) })
}

// Only returns some counties by their FIPS codes, and only the pieces of
// border that they have.
func (t *Topology) Only(fips ...string) *Topology {
	return t.keep(func(c County) bool { return slices.Contains(fips, c.FIPS) })
}

func (t *Topology) keep(wanted func(County) bool) *Topology {
	of := &Topology{transform: t.transform}
	renumbered := map[int]int{}
	for _, county := range t.Counties {
		if !wanted(county) {
			continue
		}
		kept := County{FIPS: county.FIPS, Name: county.Name}
		for _, polygon := range county.Polygons {
			kept.Polygons = append(kept.Polygons, of.take(polygon, t.arcs, renumbered))
		}
		of.Counties = append(of.Counties, kept)
	}
	return of
}

// take copies a polygon together with the pieces of border that are new.
func (t *Topology) take(polygon Polygon, arcs [][]step, renumbered map[int]int) Polygon {
	taken := make(Polygon, len(polygon))
	for i, ring := range polygon {
		for _, arc := range ring {
			number, known := renumbered[index(arc)]
			if !known {
				number = len(t.arcs)
				renumbered[index(arc)] = number
				t.arcs = append(t.arcs, arcs[index(arc)])
			}
			if arc < 0 {
				number = ^number
			}
			taken[i] = append(taken[i], number)
		}
	}
	return taken
}
