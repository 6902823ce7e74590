package measure

import "sectorhub/generator/kit/figure"

func demandMethod() Method {
	return Method{
		ID: "in-demand", Name: "Careers in demand", lines: demandLines,
		InWords: "A dated rule holds each career against a few tests. Does it pay enough? Are jobs being added? Are there many openings? " +
			"The rule says which tests must pass. The answer is yes, no, or that we cannot say. A missing figure is not a no, unless the career fails whatever the figure is. " +
			"Growth is told as jobs added a year.",
		Source: ownDecision,
		Caveat: "It is the hub's rule, not the state's list. A threshold parts careers that hardly differ, so we show which are close. " +
			"Jobs and openings are expected for the whole state. A rule cannot see what one region needs.",
	}
}

func demandLines(c Case) []line {
	years := figure.Figure{Value: float64(c.Years), Unit: figure.Count}
	added := PerYear(Change(c.Local.Start, c.Local.End).Named("change in jobs"), c.Years)
	return []line{formula("(jobs at the end − jobs at the start) ÷ years", added, append(ends(c), term{"years", years})...)}
}
