package intake

import (
	"strings"
	"testing"
)

const needHead = "cluster,region,need,rank,date,partnership,action,owner,status\n"

func TestNeedsReplaceThoseOfTheSameDayAndPlace(t *testing.T) {
	before := mustImport(t, lakes, "needs", Options{}, File{"needs.csv", []byte(needHead +
		"boats,north,Welders,1,2026-02-03,boats,An evening class,The college,open\n" +
		"boats,,Rivets,1,2025-02-03,,,,done\n")})
	result := mustImport(t, lakes.with(before), "needs", Options{}, File{"needs.csv", []byte(needHead +
		"Boats,North Shore,Painters,2,2/3/2026,Boat Builders of the Lakes,,,Under way\n" +
		"boats,north,Welders,1,2026-02-03,,,,open\n")})
	equal(t, "data/industry_needs.csv", written(t, result, "data/industry_needs.csv"), needHead+trimIndent(`
	boats,,Rivets,1,2025-02-03,,,,done
	boats,north,Welders,1,2026-02-03,,,,open
	boats,north,Painters,2,2026-02-03,boats,,,under-way
	`))
}

func TestNeedsInAWorkbookNameTheirCells(t *testing.T) {
	book := sheets(t, "needs.xlsx", "Needs", []any{"cluster", "region", "need", "rank", "date", "partnership", "action", "owner", "status"},
		[]any{"boots", "north", "Welders", 1, "2026-02-03", "", "", "", "open"},
		[]any{"boats", "west", "", "first", "soon", "", "", "", "maybe"},
		[]any{"boats", "north", "Welders", 1, "2026-02-03", "", "", "", "open"},
		[]any{"boats", "north", "Painters", 1, "2026-02-03", "", "", "", "open"})
	_, ok, findings := importInto(t, lakes, "needs", Options{}, book)
	text := strings.Join(findings, "\n")
	for _, want := range []string{"Needs!A2: ", "Needs!B3: ", "Needs!C3: ", "Needs!D3: ", "Needs!E3: ", "Needs!I3: ", "Needs!D5: rank 1 stands in row 4 already"} {
		if !strings.Contains(text, want) {
			t.Errorf("no finding at %s", want)
		}
	}
	if ok || len(findings) != 7 {
		t.Errorf("imported %v, %d findings:\n%s", ok, len(findings), text)
	}
}
