package measure

import "sectorhub/generator/kit/figure"

// PayPerJob is the pay of a year for each job: payroll ÷ jobs. Part-time and
// full-time jobs count alike, so it is no one's wage.
func PayPerJob(payroll, jobs figure.Figure) figure.Figure {
	f := result("pay for each job", figure.DollarsPerYear, words(payroll)+" ÷ "+words(jobs), payroll, jobs)
	f, v, ok := values(f, payroll, jobs)
	switch {
	case !ok:
		return f
	case v[1] <= 0 || v[0] < 0:
		return notComputable(f, "There are no jobs to divide the pay by.")
	}
	return finite(f, v[0]/v[1])
}

// PayAgainstAverage is how far pay is above or below the average, as a fraction
// of the average.
func PayAgainstAverage(pay, average figure.Figure) figure.Figure {
	f := result("pay against the average", figure.ChangeShare, words(pay)+" ÷ "+words(average)+" − 1", pay, average)
	f, v, ok := values(f, pay, average)
	switch {
	case !ok:
		return f
	case pay.Unit != average.Unit:
		return notComputable(f, "The two are not of one unit: %s and %s.", pay.Unit, average.Unit)
	case v[1] <= 0 || v[0] < 0:
		return notComputable(f, "The average is zero.")
	}
	return finite(f, v[0]/v[1]-1)
}
