package geo

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strings"
)

// file is TopoJSON as far as counties need it.
type file struct {
	Type      string            `json:"type"`
	Transform *transform        `json:"transform"`
	Objects   map[string]object `json:"objects"`
	Arcs      [][][]int         `json:"arcs"`
}

type object struct {
	Type       string     `json:"type"`
	Geometries []geometry `json:"geometries"`
}

type geometry struct {
	Type       string          `json:"type"`
	ID         string          `json:"id"`
	Properties properties      `json:"properties"`
	Arcs       json.RawMessage `json:"arcs"`
}

type properties struct {
	Name string `json:"name"`
}

var fips = regexp.MustCompile(`^\d{5}$`)

// farthest is how many units a place may lie from the origin. No map is finer,
// and sums stay far from the limits of a number.
const farthest = 1 << 40

// Parse reads the counties of a quantized TopoJSON file.
func Parse(text []byte) (*Topology, error) {
	var f file
	if err := json.Unmarshal(text, &f); err != nil {
		return nil, fmt.Errorf("the file is no TopoJSON: %w", err)
	}
	counties, ok := f.Objects["counties"]
	switch {
	case f.Type != "Topology":
		return nil, fmt.Errorf("the file is %q, not a TopoJSON topology", f.Type)
	case f.Transform == nil || !f.Transform.usable():
		return nil, errors.New("the topology has no transform: its places are not whole units")
	case !ok:
		return nil, fmt.Errorf("the topology has no object \"counties\"; it has %s", strings.Join(slices.Sorted(maps.Keys(f.Objects)), ", "))
	}
	t := &Topology{transform: *f.Transform}
	if err := t.addArcs(f.Arcs); err != nil {
		return nil, err
	}
	for _, g := range counties.Geometries {
		if err := t.addCounty(g); err != nil {
			return nil, err
		}
	}
	return t, t.sort()
}

func (t transform) usable() bool {
	for i := range 2 {
		// A unit of nothing would put every place on one spot.
		if t.Scale[i] == 0 || math.Abs(t.Scale[i]) > 360 || math.Abs(t.Translate[i]) > 360 {
			return false
		}
	}
	return true
}

func (t *Topology) addArcs(arcs [][][]int) error {
	for i, arc := range arcs {
		piece, at := make([]step, len(arc)), step{}
		for j, by := range arc {
			if len(by) != 2 {
				return fmt.Errorf("piece %d of border: its place %d is no pair of units", i, j)
			}
			piece[j] = step(by)
			at = step{at[0] + by[0], at[1] + by[1]}
			if piece[j].isFar() || at.isFar() {
				return fmt.Errorf("piece %d of border: its place %d is off the map", i, j)
			}
		}
		t.arcs = append(t.arcs, piece)
	}
	return nil
}

func (s step) isFar() bool {
	return s[0] > farthest || s[0] < -farthest || s[1] > farthest || s[1] < -farthest
}

func (t *Topology) addCounty(g geometry) error {
	county := County{FIPS: g.ID, Name: g.Properties.Name}
	if !fips.MatchString(g.ID) {
		return fmt.Errorf("county %q has the id %q, not a FIPS code of five digits", county.Name, g.ID)
	}
	var err error
	switch g.Type {
	case "Polygon":
		var polygon Polygon
		err = json.Unmarshal(g.Arcs, &polygon)
		county.Polygons = []Polygon{polygon}
	case "MultiPolygon":
		err = json.Unmarshal(g.Arcs, &county.Polygons)
	default:
		err = fmt.Errorf("a %q is no outline", g.Type)
	}
	if err == nil {
		err = t.checkOutline(county)
	}
	if err != nil {
		return fmt.Errorf("county %s: %w", g.ID, err)
	}
	t.Counties = append(t.Counties, county)
	return nil
}

// checkOutline refuses rings that do not lead back to where they begin.
func (t *Topology) checkOutline(county County) error {
	if len(county.Polygons) == 0 {
		return errors.New("it has no outline")
	}
	for _, polygon := range county.Polygons {
		if len(polygon) == 0 {
			return errors.New("a part of it has no outline")
		}
		for _, ring := range polygon {
			if err := t.checkRing(ring); err != nil {
				return err
			}
		}
	}
	return nil
}

func (t *Topology) checkRing(ring Ring) error {
	if len(ring) == 0 {
		return errors.New("a ring of it is empty")
	}
	var first, last step
	for i, arc := range ring {
		if index(arc) >= len(t.arcs) || len(t.arcs[index(arc)]) < 2 {
			return fmt.Errorf("there is no piece of border %d", index(arc))
		}
		corners := t.corners(arc)
		if i == 0 {
			first, last = corners[0], corners[0]
		}
		if corners[0] != last {
			return fmt.Errorf("piece %d of border does not begin where the piece before it ends", index(arc))
		}
		last = corners[len(corners)-1]
	}
	if first != last {
		return errors.New("its outline does not close")
	}
	return nil
}

func (t *Topology) sort() error {
	slices.SortStableFunc(t.Counties, func(a, b County) int { return cmp.Compare(a.FIPS, b.FIPS) })
	for i := range len(t.Counties) - 1 {
		if t.Counties[i].FIPS == t.Counties[i+1].FIPS {
			return fmt.Errorf("county %s is there twice", t.Counties[i].FIPS)
		}
	}
	return nil
}
