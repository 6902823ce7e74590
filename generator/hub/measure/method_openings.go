package measure

import "sectorhub/generator/kit/figure"

func openingsMethod() Method {
	return Method{
		ID: "openings", Name: "What openings are made of", lines: openingsLines,
		InWords: "Jobs open when new ones are added and when people leave. The agency prints all openings of a year and the change over the whole span. " +
			"We divide the change by the years. What it does not explain is the people who leave.",
		Source:    "Bureau of Labor Statistics, Employment Projections, separations and openings",
		SourceURL: "https://www.bls.gov/emp/documentation/separations-methods.htm",
		Caveat:    "Both figures are rounded. Where jobs go away, more people leave than there are openings, since not each one is replaced.",
	}
}

func openingsLines(c Case) []line {
	years := figure.Figure{Value: float64(c.AddedYears), Unit: figure.Count}
	made := OpeningsOf(absentUnless(c.Openings, figure.Openings), absentUnless(c.Added, figure.Jobs), c.AddedYears)
	terms := []term{{"change in jobs", c.Added}, {"years", years}}
	return []line{
		formula("change in jobs ÷ years", made.Growth, terms...),
		formula("openings a year − change in jobs ÷ years", made.Leavers, append(terms, term{"openings a year", c.Openings})...),
	}
}

func meanMethod() Method {
	return Method{
		ID: "mean-of-ratings", Name: "Mean of ratings", lines: noLines,
		Formula: "sum of the ratings ÷ number of ratings",
		InWords: "O*NET knows some jobs more finely than the wage survey does. Where it has no rating for the whole, we take the mean of the ratings of its parts.",
		Source:  ownDecision,
		Caveat:  "Each part counts the same, since no one knows how many people work in each.",
	}
}
