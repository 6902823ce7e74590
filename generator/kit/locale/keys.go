package locale

import (
	"strconv"

	"sectorhub/generator/kit/figure"
)

// Keys lists the strings this package asks for, in the order of their use. A
// language's strings must hold all of them; "format.numbers" alone may be left
// out and is not listed.
func Keys() []string {
	keys := []string{
		"format.dollars", "figure.at-least", "figure.approximate", "figure.top-code", "figure.under",
		"format.date", "format.short-date", "format.month",
	}
	for _, months := range []string{"month.", "month-short."} {
		for month := 1; month <= 12; month++ {
			keys = append(keys, months+strconv.Itoa(month))
		}
	}
	for _, reason := range figure.Reasons {
		keys = append(keys, "missing."+string(reason))
	}
	for _, reason := range figure.Reasons {
		keys = append(keys, "reason."+string(reason))
	}
	return append(keys, "reason.at-least", "reason.approximate", "reason.not-loaded-by")
}
