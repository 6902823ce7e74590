package geo

import (
	"bytes"
	"encoding/json"
)

// JSON is the topology as TopoJSON, a county and a piece of border on each
// line, so that a change shows as the lines it changes.
func (t *Topology) JSON() []byte {
	var out bytes.Buffer
	out.WriteString(`{"type":"Topology","transform":`)
	out.Write(marshal(t.transform))
	out.WriteString(`,"objects":{"counties":{"type":"GeometryCollection","geometries":[`)
	for i, county := range t.Counties {
		writeLine(&out, i, county.geometry())
	}
	out.WriteString("\n]}},\"arcs\":[")
	for i, arc := range t.arcs {
		writeLine(&out, i, arc)
	}
	out.WriteString("\n]}\n")
	return out.Bytes()
}

func writeLine(out *bytes.Buffer, i int, value any) {
	if i > 0 {
		out.WriteByte(',')
	}
	out.WriteByte('\n')
	out.Write(marshal(value))
}

func (c County) geometry() geometry {
	g := geometry{Type: "MultiPolygon", ID: c.FIPS, Properties: properties{c.Name}, Arcs: marshal(c.Polygons)}
	if len(c.Polygons) == 1 {
		g.Type, g.Arcs = "Polygon", marshal(c.Polygons[0])
	}
	return g
}

// marshal writes what cannot fail: texts and numbers that are finite.
func marshal(value any) []byte {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return text
}
