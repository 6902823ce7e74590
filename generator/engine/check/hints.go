package check

import (
	"slices"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/site"
)

// hintLimit bounds the search for near addresses: it compares each dead one
// with many pages, and after so many the cause is another one.
const hintLimit = 50

// findHints looks for what the dead addresses may mean, in their order: the
// first ones are the same whatever page was read first.
func (r *resolver) findHints(dead []string) {
	slices.Sort(dead)
	dead = slices.Compact(dead)
	for _, address := range dead[:min(hintLimit, len(dead))] {
		r.hints[address] = r.hint(address)
	}
}

func (r *resolver) hint(address string) string {
	if _, ok := r.outputs[site.PagePath(address+"/")]; ok {
		return "write " + address + "/ with a slash at its end"
	}
	return diag.DidYouMean(address, r.candidates(address))
}

// candidates are the addresses that may be meant: those in the same folder,
// and the folders themselves.
func (r *resolver) candidates(address string) []string {
	var candidates []string
	for _, page := range r.addresses[firstPart(address)] {
		if abs(len(page)-len(address)) <= max(2, len(address)/3) {
			candidates = append(candidates, page)
		}
	}
	for first := range r.addresses {
		if page := "/" + first + "/"; r.outputs[site.PagePath(page)] != nil {
			candidates = append(candidates, page)
		}
	}
	slices.Sort(candidates)
	return slices.Compact(candidates)
}

func abs(n int) int { return max(n, -n) }
