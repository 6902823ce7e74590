package pages

import "sectorhub/generator/hub/catalog"

// demandOf is what the rule in force says of an occupation: the same on every
// page.
func (w *writer) demandOf(o *catalog.Occupation) demandView { return demandView{} }
