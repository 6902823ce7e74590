package geo

import (
	"bytes"
	"strings"
	"testing"
)

// Two counties side by side and an island of the first; the border between them
// is one piece. A county of another state lies apart.
//
//	A = 39001: (0,0)-(2,2), and an island (10,10)-(11,11)
//	B = 39003: (2,0)-(4,2)
const twoCounties = `{"type":"Topology","bbox":[0,0,9,9],
 "transform":{"scale":[0.5,0.25],"translate":[-84,38]},
 "objects":{
  "counties":{"type":"GeometryCollection","geometries":[
   {"type":"Polygon","id":"39003","properties":{"name":"Beta","color":"red"},"arcs":[[-1,2]]},
   {"type":"Polygon","id":"18001","properties":{"name":"Gamma"},"arcs":[[4]]},
   {"type":"MultiPolygon","id":"39001","properties":{"name":"Alpha"},"arcs":[[[0,1]],[[3]]]}]},
  "nation":{"type":"GeometryCollection","geometries":[]}},
 "arcs":[
  [[2,0],[0,2]],
  [[2,2],[-2,0],[0,-2],[2,0]],
  [[2,0],[2,0],[0,2],[-2,0]],
  [[10,10],[1,0],[0,1],[-1,0],[0,-1]],
  [[20,20],[1,0],[0,1],[-1,-1]]]}`

func parse(t *testing.T, text string) *Topology {
	t.Helper()
	topology, err := Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return topology
}

func TestParseSortsCountiesByCode(t *testing.T) {
	var all []string
	for _, county := range parse(t, twoCounties).Counties {
		all = append(all, county.FIPS+" "+county.Name)
	}
	if got := strings.Join(all, ", "); got != "18001 Gamma, 39001 Alpha, 39003 Beta" {
		t.Error(got)
	}
}

func TestPointsLeadAroundACountyInDegrees(t *testing.T) {
	topology := parse(t, twoCounties)
	county, _ := topology.County("39003")
	want := []Point{{-83, 38.5}, {-83, 38}, {-82, 38}, {-82, 38.5}, {-83, 38.5}}
	got := topology.Points(county.Polygons[0][0])
	if len(got) != len(want) {
		t.Fatalf("%v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("point %d: %v, want %v", i, got[i], want[i])
		}
	}
}

func TestCountyKnowsOnlyItsOwn(t *testing.T) {
	if _, ok := parse(t, twoCounties).County("39002"); ok {
		t.Error("found a county that is not there")
	}
}

func TestOfKeepsAStateAndItsBordersOnly(t *testing.T) {
	state := parse(t, twoCounties).Of("39")
	want := `{"type":"Topology","transform":{"scale":[0.5,0.25],"translate":[-84,38]},"objects":{"counties":{"type":"GeometryCollection","geometries":[
{"type":"MultiPolygon","id":"39001","properties":{"name":"Alpha"},"arcs":[[[0,1]],[[2]]]},
{"type":"Polygon","id":"39003","properties":{"name":"Beta"},"arcs":[[-1,3]]}
]}},"arcs":[
[[2,0],[0,2]],
[[2,2],[-2,0],[0,-2],[2,0]],
[[10,10],[1,0],[0,1],[-1,0],[0,-1]],
[[2,0],[2,0],[0,2],[-2,0]]
]}
`
	if got := string(state.JSON()); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestWhatIsWrittenReadsTheSame(t *testing.T) {
	once := parse(t, twoCounties).Of("39").JSON()
	if again := parse(t, string(once)).Of("39").JSON(); !bytes.Equal(again, once) {
		t.Errorf("first:\n%s\nthen:\n%s", once, again)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct{ name, from, to, want string }{
		{"a cut file", `[-1,-1]]]}`, `[-1,-1]`, "the file is no TopoJSON: unexpected end of JSON input"},
		{"another kind", `"Topology"`, `"FeatureCollection"`, `the file is "FeatureCollection", not a TopoJSON topology`},
		{"no units", `"transform"`, `"x"`, "the topology has no transform: its places are not whole units"},
		{"units of nothing", `[0.5,`, `[0,`, "the topology has no transform: its places are not whole units"},
		{"no counties", `"counties"`, `"states"`, `the topology has no object "counties"; it has nation, states`},
		{"a name for a code", `"18001"`, `"Gamma"`, `county "Gamma" has the id "Gamma", not a FIPS code of five digits`},
		{"a county twice", `"18001"`, `"39003"`, "county 39003 is there twice"},
		{"a line for a county", `"Polygon","id":"18001"`, `"LineString","id":"18001"`, `county 18001: a "LineString" is no outline`},
		{"no outline", `[[4]]`, `[]`, "county 18001: a part of it has no outline"},
		{"an empty ring", `[[4]]`, `[[]]`, "county 18001: a ring of it is empty"},
		{"a border that is not there", `[[4]]`, `[[5]]`, "county 18001: there is no piece of border 5"},
		{"a border that is not there, backwards", `[[4]]`, `[[-6]]`, "county 18001: there is no piece of border 5"},
		{"a gap", `[[-1,2]]`, `[[0,2]]`, "county 39003: piece 2 of border does not begin where the piece before it ends"},
		{"an open ring", `[-1,-1]]]`, `[-1,0]]]`, "county 18001: its outline does not close"},
		{"half a place", `[-1,-1]]]`, `[-1]]]`, "piece 4 of border: its place 3 is no pair of units"},
		{"a step off the map", `[20,20]`, `[20,-9223372036854775808]`, "piece 4 of border: its place 0 is off the map"},
		{"a place off the map", `[20,20]`, `[20,1099511627776],[0,1]`, "piece 4 of border: its place 1 is off the map"},
	} {
		text := strings.Replace(twoCounties, c.from, c.to, 1)
		if text == twoCounties {
			t.Fatalf("%s: %q is not in the file", c.name, c.from)
		}
		_, err := Parse([]byte(text))
		if err == nil || err.Error() != c.want {
			t.Errorf("%s\ngot:  %v\nwant: %s", c.name, err, c.want)
		}
	}
}

// FuzzParse holds for any text: it is refused, or what is written of it reads
// the same again and each ring closes.
func FuzzParse(f *testing.F) {
	f.Add(twoCounties)
	f.Add(`{"type":"Topology","transform":{"scale":[1,1],"translate":[0,0]},"objects":{"counties":{"geometries":null}}}`)
	f.Add(`{"type":"Topology","transform":{"scale":[1,1]},"objects":{"counties":{"geometries":[{"type":"Polygon","id":"39001","arcs":[[0]]}]}},"arcs":[[[0,0],[0,0]]]}`)
	f.Fuzz(func(t *testing.T, text string) {
		topology, err := Parse([]byte(text))
		if err != nil {
			return
		}
		for _, county := range topology.Counties {
			for _, polygon := range county.Polygons {
				for _, ring := range polygon {
					if points := topology.Points(ring); points[0] != points[len(points)-1] {
						t.Fatalf("a ring of %s is open", county.FIPS)
					}
				}
			}
		}
		once := topology.Of("39", "18").JSON()
		again, err := Parse(once)
		if err != nil {
			t.Fatalf("written and refused: %v\n%s", err, once)
		}
		if twice := again.Of("39", "18").JSON(); !bytes.Equal(once, twice) {
			t.Fatalf("first:\n%s\nthen:\n%s", once, twice)
		}
	})
}
