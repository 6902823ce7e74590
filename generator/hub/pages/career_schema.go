package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/figure"
)

// occupationSchema is an occupation as schema.org knows one.
type occupationSchema struct {
	Type        string       `json:"@type"`
	Name        string       `json:"name"`
	Other       []string     `json:"alternateName,omitempty"`
	Description string       `json:"description,omitempty"`
	Category    categoryCode `json:"occupationalCategory"`
	Location    stateSchema  `json:"occupationLocation"`
	Salary      []paySchema  `json:"estimatedSalary,omitempty"`
	Education   string       `json:"educationRequirements,omitempty"`
	Skills      []string     `json:"skills,omitempty"`
}

type categoryCode struct {
	Type    string `json:"@type"`
	CodeSet string `json:"inCodeSet"`
	Code    string `json:"codeValue"`
	Name    string `json:"name"`
}

type stateSchema struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

// paySchema is a MonetaryAmountDistribution: a percentile that is not known is
// left out.
type paySchema struct {
	Type     string   `json:"@type"`
	Name     string   `json:"name"`
	Currency string   `json:"currency"`
	Duration string   `json:"duration"`
	Tenth    *float64 `json:"percentile10,omitempty"`
	Quarter  *float64 `json:"percentile25,omitempty"`
	Median   *float64 `json:"median,omitempty"`
	Upper    *float64 `json:"percentile75,omitempty"`
	Top      *float64 `json:"percentile90,omitempty"`
}

func (w *writer) occupationSchema(f careerFacts) occupationSchema {
	s := occupationSchema{
		Type: "Occupation", Name: f.Title, Other: w.otherNames(f), Description: w.careerLead(f),
		Category: categoryCode{"CategoryCode", "SOC 2018", f.Code, f.Title},
		Location: stateSchema{"State", w.Catalog.Settings.State}, Education: w.term("schooling", f.entry.Education),
	}
	if pay := payOf(f.wages, w.source(catalog.WagesTable, "").Period); pay.Median != nil {
		s.Salary = []paySchema{pay}
	}
	for _, score := range f.profile.Skills.All[:min(len(f.profile.Skills.All), skillsShown)] {
		s.Skills = append(s.Skills, w.t("skill."+kebab(score.ID)))
	}
	return s
}

func payOf(wages catalog.Wages, period string) paySchema {
	return paySchema{
		"MonetaryAmountDistribution", period, "USD", "P1Y",
		known(wages.P10), known(wages.P25), known(wages.Median), known(wages.P75), known(wages.P90),
	}
}

// known is a figure's number for a machine, nil without one.
func known(f figure.Figure) *float64 {
	if value, ok := f.Known(); ok {
		return &value
	}
	return nil
}
