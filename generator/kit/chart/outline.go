package chart

import (
	"math"
	"slices"
)

// Widths of the two layouts of a map, and how large its areas may be in them.
// The wide one keeps room beside them for labels.
const (
	MapWide, MapWideArea, MapWideHeight = 640.0, 540.0, 590.0
	MapNarrow, MapNarrowHeight          = 320.0, 360.0
)

// Map is outlines of areas. It is made once and shared by all charts that show
// the same areas; nobody changes it.
type Map struct{ Wide, Narrow *Layout }

// Layout is a map in one width.
type Layout struct {
	Width, Height float64
	Seams         string // path data of lines between groups of areas, "" for none
	Outline       string // path data of the line around all, "" for none

	areas []area
	index map[string]int
	gaps  [maxLines][]spans // by row, what lines of text beside the areas may take
}

// Area is one shape of a map.
type Area struct {
	ID    string // as Chart.Areas names it
	Path  string // SVG path data
	Rings [][][2]float64
}

// area is an area with the best place for one to four lines of text.
type area struct {
	Area
	middle [2]float64
	rooms  [maxLines]room
}

// room is where lines of text have the most room inside an area.
type room struct{ left, right, top float64 }

func (r room) width() float64 { return max(0, r.right-r.left) }

const (
	maxLines = 4
	rowStep  = 3.0  // between the rows in which shapes are looked at
	foot     = 36.0 // room below the areas for labels
	roomAir  = 2.0  // between text and a border
)

// spans are stretches of a row, from left to right.
type spans [][2]float64

// NewLayout prepares areas for labels.
func NewLayout(width, height float64, areas []Area) *Layout {
	l := &Layout{Width: width, Height: height, index: map[string]int{}}
	taken := make([]spans, int((height+foot)/rowStep)+1) // by row, what the areas cover
	for i, a := range areas {
		rows := make([]spans, len(taken))
		for n := range rows {
			rows[n] = crossings(a.Rings, (float64(n)+0.5)*rowStep)
			taken[n] = append(taken[n], rows[n]...)
		}
		made := area{Area: a, middle: middleOf(rows)}
		for lines := range made.rooms {
			made.rooms[lines] = widestRoom(rows, made.middle, textHeight(lines+1))
		}
		l.areas = append(l.areas, made)
		l.index[a.ID] = i
	}
	for lines := range l.gaps {
		if len(areas) > few { // no labels beside them
			break
		}
		l.gaps[lines] = gapsOf(taken, lines+1, width)
	}
	return l
}

// textHeight is how high lines of text are.
func textHeight(lines int) float64 { return float64(lines)*lineHeight - 1 }

// crossings are the stretches of a row that are inside the rings.
func crossings(rings [][][2]float64, y float64) spans {
	var xs []float64
	for _, ring := range rings {
		for i, a := range ring {
			b := ring[(i+1)%len(ring)]
			if (a[1] > y) != (b[1] > y) {
				xs = append(xs, a[0]+(b[0]-a[0])*(y-a[1])/(b[1]-a[1]))
			}
		}
	}
	slices.Sort(xs)
	var inside spans
	for i := 0; i+1 < len(xs); i += 2 {
		inside = append(inside, [2]float64{xs[i], xs[i+1]})
	}
	return inside
}

// middleOf is the center of what the rows cover.
func middleOf(rows []spans) [2]float64 {
	var x, y, weight float64
	for n, row := range rows {
		for _, s := range row {
			w := s[1] - s[0]
			x, y, weight = x+w*(s[0]+s[1])/2, y+w*(float64(n)+0.5)*rowStep, weight+w
		}
	}
	if weight == 0 {
		return [2]float64{}
	}
	return [2]float64{x / weight, y / weight}
}

// widestRoom is the widest place of a height inside the rows. Of places that are
// about as wide it is the one nearest to the middle.
func widestRoom(rows []spans, middle [2]float64, height float64) room {
	const enough = 130 // pixels, more than most labels need
	best, merit := room{}, math.Inf(-1)
	deep := int(math.Ceil(height/rowStep)) + 1
	for n := 0; n+deep <= len(rows); n++ {
		top := float64(n)*rowStep + (float64(deep)*rowStep-height)/2
		for _, s := range inAll(rows[n : n+deep]) {
			r := room{s[0] + roomAir, s[1] - roomAir, top}
			off := math.Abs(top+height/2-middle[1])*0.7 + math.Abs(r.center(middle[0], 0)-middle[0])*0.3
			if m := min(enough, r.width()) - off; r.width() > 0 && m > merit {
				best, merit = r, m
			}
		}
	}
	return best
}

// center is where text of a width stands in the room: as near to x as it can.
func (r room) center(x, width float64) float64 {
	if r.width() <= width {
		return (r.left + r.right) / 2
	}
	return min(max(x, r.left+width/2), r.right-width/2)
}

// inAll are the stretches that every row has.
func inAll(rows []spans) spans {
	both := rows[0]
	for _, row := range rows[1:] {
		var next spans
		for _, a := range both {
			for _, b := range row {
				if from, to := max(a[0], b[0]), min(a[1], b[1]); from < to {
					next = append(next, [2]float64{from, to})
				}
			}
		}
		both = next
	}
	return both
}
