package measure

import "fmt"

const (
	ownDecision  = "Our own decision"
	qcewHandbook = "https://www.bls.gov/opub/hom/cew/"
)

func sumMethod() Method {
	return Method{
		ID: "lower-bounds", Name: "Sums and lower bounds", lines: sumLines,
		InWords: "We add up small cells to get a cluster or a region. An agency hides a cell when it would show one firm. We never read such a cell as zero. " +
			"The sum then says “at least” and counts the parts that are missing.",
		Source:    "Census Bureau, County Business Patterns, methodology",
		SourceURL: "https://www.census.gov/programs-surveys/cbp/technical-documentation/methodology.html",
		Caveat:    "The true sum may be much larger. The part that is known stands beside it when a total is published.",
	}
}

func coverageMethod() Method {
	return Method{
		ID: "coverage", Name: "How much is known", lines: coverageLines,
		InWords: "We divide the jobs that we can see by the total that the agency prints. " +
			fmt.Sprintf("A share, a quotient or a trend needs %s or more. It then starts with ≈, since some parts are missing. Below that we do not show it.", percent(LeastCoverage)),
		Source: ownDecision,
		Caveat: "Even a well-known sum can lack the one large firm that matters in a small place.",
	}
}

func shareMethod() Method {
	return Method{
		ID: "share", Name: "Share of jobs", lines: shareLines,
		InWords:   "Of all jobs in the place, how many are in this industry?",
		Source:    "Bureau of Labor Statistics, Handbook of Methods, Quarterly Census of Employment and Wages",
		SourceURL: qcewHandbook,
		Caveat:    "Both numbers come from one release and one year. A release that leaves out the public sector gives a share of private jobs.",
	}
}

func quotientMethod() Method {
	return Method{
		ID: "location-quotient", Name: "Location quotient", lines: quotientLines,
		InWords: "Is the industry larger here than elsewhere? We take its share of the jobs here. We divide that by its share of the jobs in a base, such as the nation. " +
			"At 1.00 the shares are the same. At 2.00 the share here is twice as large. We say “concentrated”.",
		Source:    "Bureau of Labor Statistics, QCEW location quotients explained",
		SourceURL: "https://www.bls.gov/cew/about-data/location-quotients-explained.htm",
		Caveat:    "A high number does not mean that the industry is doing well. In a small place one firm can raise it. The base and its year stand beside each one.",
	}
}

func impliedMethod() Method {
	return Method{
		ID: "implied-base", Name: "The nation's share, read from counties", lines: impliedLines,
		InWords: "The agency prints a quotient for each county. From it we can work out the share that the nation must have. " +
			"The quotient is rounded, so each county gives us a least and a greatest share. Many counties leave a narrow gap between the two.",
		Source:    "Our own method, from the location quotients of the Bureau of Labor Statistics",
		SourceURL: "https://www.bls.gov/cew/about-data/location-quotients-explained.htm",
		Caveat:    "We use it only until the nation's own file is loaded. A county with a quotient near zero tells us little.",
	}
}

func withinMethod() Method {
	return Method{
		ID: "quotient-within", Name: "Quotient against such a share", lines: withinLines,
		InWords: "We divide by the middle of the least and the greatest share. " +
			fmt.Sprintf("If the two ends could move the result by more than %.2f, it starts with ≈. If they could move it by more than %.0f%% of itself, we do not show it.", QuotientDoubt, WidestDoubt*100),
		Source: ownDecision,
		Caveat: "The result is as good as the published numbers that it rests on.",
	}
}

func growthMethod() Method {
	return Method{
		ID: "growth", Name: "Growth", lines: growthLines,
		InWords:   "How many more jobs are there now, for each job at the start?",
		Source:    "Bureau of Labor Statistics, Handbook of Methods, Quarterly Census of Employment and Wages",
		SourceURL: qcewHandbook,
		Caveat:    "We print both years. Industry codes change now and then, so we match the old and the new codes first. A trend from 2020 starts in the pandemic.",
	}
}

func compoundMethod() Method {
	return Method{
		ID: "compound-growth", Name: "Growth a year", lines: compoundLines,
		InWords:   "What steady growth each year leads from the start to the end? It lets us compare spans of different length.",
		Source:    "Bureau of Economic Analysis, compound annual growth rate",
		SourceURL: "http://bea.gov/regional/definitions/nextpage.cfm?key=Compound%20annual%20growth%20rate",
		Caveat:    "Only the first and the last year count. What came between is not seen.",
	}
}

func shiftShareMethod() Method {
	return Method{
		ID: "shift-share", Name: "Shift-share", lines: shiftShareLines,
		InWords: "We split the change in jobs into three parts. One comes from the growth of the whole nation. One comes from how this industry grows in the nation. " +
			"The rest is the part of this place. In the formula, e is jobs in the industry here, i in the nation, and a is all jobs in the nation. 0 is the start, 1 the end.",
		Source:    "University of Washington, Geography 350, shift and share table; the method is Dunn's, of 1960",
		SourceURL: "http://faculty.washington.edu/krumme/350/ssexcel.html",
		Caveat:    "It describes a change and does not say why it came. The first two parts are rounded to whole jobs. The last takes the rest, so the three add up.",
	}
}

func payMethod() Method {
	return Method{
		ID: "pay-per-job", Name: "Pay for each job", lines: payLines,
		InWords:   "We divide all pay of the year by the number of jobs.",
		Source:    "Bureau of Labor Statistics, Handbook of Methods, Quarterly Census of Employment and Wages",
		SourceURL: qcewHandbook,
		Caveat:    "Part-time jobs count as much as full-time jobs. It is no one's wage, and a few high earners raise it.",
	}
}

func averageMethod() Method {
	return Method{
		ID: "pay-against-average", Name: "Pay against the average", lines: averageLines,
		InWords:   "How much more or less does a job in this industry pay than a job in all industries of the same place?",
		Source:    "Bureau of Labor Statistics, Handbook of Methods, Quarterly Census of Employment and Wages",
		SourceURL: qcewHandbook,
		Caveat:    "Industries with many part-time jobs look low.",
	}
}

func hourlyMethod() Method {
	return Method{
		ID: "hourly-wage", Name: "Hourly wage", lines: hourlyLines,
		InWords:   fmt.Sprintf("We divide the pay of a full year by %d hours: 40 hours in each of 52 weeks.", HoursPerYear),
		Source:    "Bureau of Labor Statistics, OEWS technical notes",
		SourceURL: "https://www.bls.gov/oes/current/oes_tec.htm",
		Caveat:    "Teachers and pilots do not work such a year, so they have no hourly wage here.",
	}
}

func spreadMethod() Method {
	return Method{
		ID: "spread", Name: "Spread over regions", lines: spreadLines,
		InWords: "Is the industry in one place or in many? We count the regions that hold a tenth or more of its jobs in the state. We also show how much the largest region holds.",
		Source:  ownDecision,
		Caveat:  "Regions differ in size, so the largest region often leads in every industry.",
	}
}

func reliabilityMethod() Method {
	return Method{
		ID: "low-reliability", Name: "Low reliability", lines: noLines,
		Formula: fmt.Sprintf("workplaces < %d or jobs < %d", FewEstablishments, FewJobs),
		InWords: fmt.Sprintf("We mark a figure that rests on fewer than %d workplaces or fewer than %d jobs. One firm that opens or closes can change it a lot.", FewEstablishments, FewJobs),
		Source:  ownDecision,
		Caveat:  "A figure without the mark can still be off.",
	}
}
