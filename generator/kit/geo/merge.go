package geo

import "slices"

// Merge joins counties into one shape: borders between two of them go.
// Counties that are not on the plane are passed over.
func (p *Plane) Merge(fips ...string) Shape {
	var rings []Ring
	for _, county := range p.counties {
		if slices.Contains(fips, county.FIPS) {
			for _, polygon := range county.Polygons {
				rings = append(rings, polygon...)
			}
		}
	}
	if len(fips) > 1 {
		rings = p.stitch(outer(rings))
	}
	var s Shape
	for _, ring := range rings {
		if spots := p.walk(ring); len(spots) > 2 {
			s.rings = append(s.rings, spots)
		}
	}
	return s
}

// outer are the pieces that are walked in one direction only: the others have
// a county of the group on both sides.
func outer(rings []Ring) []int {
	walked := map[int]bool{}
	for _, ring := range rings {
		for _, arc := range ring {
			walked[arc] = true
		}
	}
	var kept []int
	for _, ring := range rings {
		for _, arc := range ring {
			if !walked[^arc] {
				kept = append(kept, arc)
			}
		}
	}
	return kept
}

// stitch strings pieces together into rings. As many pieces end in a place as
// begin there, so that each walk comes back to where it began.
func (p *Plane) stitch(arcs []int) []Ring {
	from := map[step][]int{}
	for _, arc := range arcs {
		start, _ := p.ofArc(arc)
		from[start] = append(from[start], arc)
	}
	var rings []Ring
	for _, first := range arcs {
		start, _ := p.ofArc(first)
		var ring Ring
		for at := start; len(from[at]) > 0; {
			arc := from[at][0]
			from[at] = from[at][1:]
			ring = append(ring, arc)
			if _, at = p.ofArc(arc); at == start {
				break
			}
		}
		if len(ring) > 0 {
			rings = append(rings, ring)
		}
	}
	return rings
}

// ofArc is where an entry of a ring begins and ends.
func (p *Plane) ofArc(arc int) (start, end step) {
	if arc < 0 {
		return p.ends[^arc], p.starts[^arc]
	}
	return p.starts[arc], p.ends[arc]
}

// walk lists the places around a ring, the first not again at the end.
func (p *Plane) walk(ring Ring) []spot {
	var spots []spot
	for _, arc := range ring {
		piece := slices.Clone(p.arcs[index(arc)])
		if arc < 0 {
			slices.Reverse(piece)
		}
		spots = append(spots, piece...)
	}
	spots = slices.Compact(spots)
	if len(spots) > 1 && spots[0] == spots[len(spots)-1] {
		spots = spots[:len(spots)-1]
	}
	return spots
}

// Borders is path data of the lines that part counties of different groups,
// each once.
func (p *Plane) Borders(group func(fips string) string) string {
	sides := make([][]string, len(p.arcs))
	for _, county := range p.counties {
		for _, polygon := range county.Polygons {
			for _, ring := range polygon {
				for _, arc := range ring {
					sides[index(arc)] = append(sides[index(arc)], group(county.FIPS))
				}
			}
		}
	}
	var out []byte
	for i, side := range sides {
		if len(side) == 2 && side[0] != side[1] {
			out = appendPath(out, p.arcs[i])
		}
	}
	return string(out)
}
