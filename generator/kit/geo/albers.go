package geo

import "math"

// albers is the equal-area conic projection by Albers on a sphere of radius 1:
// areas keep their proportions, so that no county looks larger than it is.
// The formulas are 14-1 to 14-6 of J. P. Snyder, Map Projections: A Working
// Manual, U.S. Geological Survey Professional Paper 1395, 1987.
type albers struct{ n, c, rho, meridian float64 }

// newAlbers has two latitudes where lengths are true, and an origin.
func newAlbers(south, north float64, origin Point) albers {
	sin, cos := math.Sincos(radians(south))
	a := albers{n: (sin + math.Sin(radians(north))) / 2, meridian: origin.Longitude}
	a.c = cos*cos + 2*a.n*sin
	a.rho = a.radius(origin.Latitude)
	return a
}

// fitted is the projection for places between two corners: lengths are true a
// sixth of the way in from each end.
func fitted(low, high Point) albers {
	sixth := (high.Latitude - low.Latitude) / 6
	middle := Point{(low.Longitude + high.Longitude) / 2, (low.Latitude + high.Latitude) / 2}
	return newAlbers(low.Latitude+sixth, high.Latitude-sixth, middle)
}

// project leads from degrees to the plane: x to the east, y to the north.
func (a albers) project(p Point) (x, y float64) {
	rho := a.radius(p.Latitude)
	sin, cos := math.Sincos(a.n * radians(p.Longitude-a.meridian))
	return rho * sin, a.rho - rho*cos
}

func (a albers) radius(latitude float64) float64 {
	return math.Sqrt(max(0, a.c-2*a.n*math.Sin(radians(latitude)))) / a.n
}

func radians(degrees float64) float64 { return degrees * math.Pi / 180 }
