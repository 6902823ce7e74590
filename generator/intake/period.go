package intake

import (
	"iter"
	"slices"
	"strconv"
)

// periodsOf finds the periods in two columns of a table: whole years, and then
// single quarters.
func periodsOf(year, quarter int) func([]string, iter.Seq[[]string]) []string {
	return func(_ []string, rows iter.Seq[[]string]) []string {
		var years, quarters []string
		for row := range rows {
			if row[quarter] == "A" {
				years = addOnce(years, row[year])
			} else {
				quarters = addOnce(quarters, row[year]+" quarter "+row[quarter])
			}
		}
		slices.Sort(quarters)
		return append(spans(years), quarters...)
	}
}

// yearsOf finds the years in a column of a table.
func yearsOf(column int) func([]string, iter.Seq[[]string]) []string {
	return func(_ []string, rows iter.Seq[[]string]) []string {
		var years []string
		for row := range rows {
			years = addOnce(years, row[column])
		}
		return spans(years)
	}
}

func addOnce(words []string, word string) []string {
	if slices.Contains(words, word) {
		return words
	}
	return append(words, word)
}

// spans joins years that follow each other: 2016, 2020–2023.
func spans(years []string) []string {
	slices.Sort(years)
	var found []string
	for from := 0; from < len(years); {
		to := from
		for to+1 < len(years) && nextYear(years[to]) == years[to+1] {
			to++
		}
		if found = append(found, years[from]); to > from {
			found[len(found)-1] += "–" + years[to]
		}
		from = to + 1
	}
	return found
}

func nextYear(year string) string {
	number, _ := strconv.Atoi(year)
	return strconv.Itoa(number + 1)
}
