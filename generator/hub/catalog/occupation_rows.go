package catalog

import (
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
)

func (t *occupationTables) wagesOf(rows map[string]source.Row, area, code string) Wages {
	if row, ok := rows[code]; ok {
		return wagesOf(row)
	}
	return absentWages(t.wages.absent(wagesRelease, area, code))
}

func wagesOf(row source.Row) Wages {
	return Wages{
		Jobs: row.Figure("jobs"), Mean: row.Figure("annual_mean"),
		P10: row.Figure("annual_p10"), P25: row.Figure("annual_p25"), Median: row.Figure("annual_median"),
		P75: row.Figure("annual_p75"), P90: row.Figure("annual_p90"),
		Basis: PayBasis(row.Text("pay_basis")),
	}
}

func absentWages(missing figure.Figure) Wages {
	jobs, pay := missing, missing
	jobs.Unit, pay.Unit = figure.Jobs, figure.DollarsPerYear
	return Wages{jobs, pay, pay, pay, pay, pay, pay, PaidBoth}
}

func outlookOf(row source.Row) Outlook {
	return Outlook{
		BaseYear: row.Int("base_year"), ProjectedYear: row.Int("projected_year"),
		BaseJobs: row.Figure("base_jobs"), ProjectedJobs: row.Figure("projected_jobs"),
		Change: row.Figure("change"), ChangeShare: row.Figure("change_share"), Openings: row.Figure("openings"),
	}
}

func absentOutlook(missing figure.Figure) Outlook {
	jobs, share, openings := missing, missing, missing
	jobs.Unit, share.Unit, openings.Unit = figure.Jobs, figure.ChangeShare, figure.Openings
	return Outlook{BaseJobs: jobs, ProjectedJobs: jobs, Change: jobs, ChangeShare: share, Openings: openings}
}
