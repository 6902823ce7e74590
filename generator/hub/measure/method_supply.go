package measure

import (
	"fmt"

	"sectorhub/generator/kit/figure"
)

const crosswalkSource = "https://nces.ed.gov/ipeds/cipcode/post3.aspx?y=56"

func yearlyMeanMethod() Method {
	return Method{
		ID: "graduates", Name: "Graduates a year", lines: yearlyMeanLines,
		InWords: "We add up the awards of the newest three years and divide by three. One small class then does not change the picture. " +
			"A school reports each award once, by the first major.",
		Source:    "National Center for Education Statistics, IPEDS, completions",
		SourceURL: "https://nces.ed.gov/ipeds/use-the-data",
		Caveat:    "It counts awards. A person with two awards counts twice. Small counts are published as they are, so we show them as they are.",
	}
}

func weightMethod() Method {
	return Method{
		ID: "program-weights", Name: "Which jobs a program leads to", lines: weightLines,
		InWords: "The crosswalk of the agencies says which jobs a program fits. It does not say how many graduates go to each. " +
			"We split them by the jobs that each line of work has in the state. The parts add up to one. Where the jobs are not known, we take the smallest number of those that are. That part is a guess, marked with ≈.",
		Source:    "CIP 2020 to SOC 2018 crosswalk, and our own decision on the parts",
		SourceURL: crosswalkSource,
		Caveat:    "Real graduates do not split like this. A large line of work gets many of them even if few choose it.",
	}
}

func supplyMethod() Method {
	return Method{
		ID: "supply", Name: "Supply of graduates", lines: supplyLines,
		InWords: "How many graduates are there for each opening? We add up the parts of all programs that lead to a job, over all kinds of awards. We divide by the openings of a year. " +
			fmt.Sprintf("Below %.1f we say that graduates are few. Above %.1f we say that they are many. Where the part is a guess, we say neither.", BalanceFrom, BalanceTo),
		Source: ownDecision,
		Caveat: "Apprentices, short courses without credit and people who move here are not counted. Some graduates study on, move away or take other work. So we show no exact gap.",
	}
}

func yearlyMeanLines(c Case) []line {
	years := figure.Figure{Value: float64(c.AwardYears), Unit: figure.Count}
	all := figure.Absent("awards of all years", figure.Count, figure.NotAvailable, "")
	if len(c.Awards) > 0 {
		all = Sum("awards of all years", c.Awards)
	}
	mean := YearlyMean("graduates a year", c.Awards, c.AwardYears)
	return []line{formula("awards of all years ÷ years", mean, term{"awards of all years", all}, term{"years", years})}
}

func weightLines(c Case) []line {
	first, all := figure.Figure{}, figure.Figure{}
	weight := figure.Absent("part", figure.Share, figure.NotAvailable, "")
	if len(c.LedTo) > 0 {
		first, all, weight = c.LedTo[0], Sum("jobs", c.LedTo), Weights(c.LedTo)[0]
	}
	return []line{formula("jobs in this work ÷ jobs in all work that the program fits", weight,
		term{"jobs in this work", first}, term{"jobs in all work that the program fits", all})}
}

func supplyLines(c Case) []line {
	supply := Supply(c.Programs)
	l := line{formula: "graduates 1 × part 1 + graduates 2 × part 2 + …", result: supply}
	for i, p := range c.Programs {
		graduates, part := fmt.Sprintf("graduates %d", i+1), fmt.Sprintf("part %d", i+1)
		if l.expression != "" {
			l.expression += " + "
		}
		l.expression += graduates + " × " + part
		l.terms = append(l.terms, term{graduates, p.Graduates}, term{part, p.Weight})
	}
	ratio := SupplyRatio(supply, absentUnless(c.Openings, figure.Openings))
	return []line{l, formula("graduates who count ÷ openings a year", ratio, term{"graduates who count", supply}, term{"openings a year", c.Openings})}
}
