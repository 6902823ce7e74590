package geo

import "strconv"

// Shape is an outline on a plane, in pixels, with its islands and holes.
type Shape struct{ rings [][]spot }

// Rings are the corners around each part and each hole, as x and y.
func (s Shape) Rings() [][][2]float64 {
	rings := make([][][2]float64, len(s.rings))
	for i, ring := range s.rings {
		for _, at := range ring {
			rings[i] = append(rings[i], [2]float64{float64(at.x) / 10, float64(at.y) / 10})
		}
	}
	return rings
}

// Area is how many square pixels the shape takes, less its holes.
func (s Shape) Area() float64 {
	twice := 0
	for _, ring := range s.rings {
		for i, a := range ring {
			b := ring[(i+1)%len(ring)]
			twice += a.x*b.y - b.x*a.y
		}
	}
	return float64(max(twice, -twice)) / 200
}

// Path is the outline as SVG path data: relative, with one decimal.
func (s Shape) Path() string {
	var out []byte
	for _, ring := range s.rings {
		out = append(appendPath(out, ring), 'z')
	}
	return string(out)
}

// appendPath adds a line that begins anew.
func appendPath(out []byte, line []spot) []byte {
	for i, at := range line {
		switch i {
		case 0:
			out = appendTenths(append(out, 'M'), at.x)
			out = appendNext(out, at.y)
		case 1:
			out = appendTenths(append(out, 'l'), at.x-line[0].x)
			out = appendNext(out, at.y-line[0].y)
		default:
			out = appendNext(out, at.x-line[i-1].x)
			out = appendNext(out, at.y-line[i-1].y)
		}
	}
	return out
}

// appendNext parts a number from the one before it. A minus sign does by
// itself.
func appendNext(out []byte, tenths int) []byte {
	if tenths >= 0 {
		out = append(out, ' ')
	}
	return appendTenths(out, tenths)
}

// appendTenths prints 15 as 1.5, 10 as 1 and -5 as -.5.
func appendTenths(out []byte, tenths int) []byte {
	if tenths < 0 {
		out, tenths = append(out, '-'), -tenths
	}
	if tenths >= 10 || tenths == 0 {
		out = strconv.AppendInt(out, int64(tenths/10), 10)
	}
	if tenths%10 != 0 {
		out = append(out, '.', byte('0'+tenths%10))
	}
	return out
}
