package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/figure"
)

// programLink is a program family as the page of a career shows it.
type programLink struct {
	Title, URL   string
	Graduates    figure.Figure // a year, mean of the newest three
	Institutions int           // with graduates in those years
	Weight       figure.Figure // the part of the family's graduates that counts for the career
}

// supplyView is how many graduates the programs that lead to an occupation
// have, held against its openings.
type supplyView struct {
	Supply figure.Figure // graduates a year
	Ratio  figure.Figure // of the openings
	Band   string        // "thin", "balance", "ample", or "" when it cannot be said
	Words  string        // the band in the interface's words, or why there is none
}

// programsOf are the program families that lead to an occupation, those with
// most graduates first.
func (w *writer) programsOf(o *catalog.Occupation) []programLink { return nil }

// supplyOf is the state's supply for an occupation: the same on every page.
func (w *writer) supplyOf(o *catalog.Occupation) supplyView { return supplyView{} }
