package catalog

import (
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
)

// The lists of training beside degrees, and the import that fills each.
const (
	TrainingTable       = "training_list"
	ApprenticeshipTable = "apprenticeships"

	trainingRelease = "etpl"
)

// Course is a program on the state's list of eligible training providers.
type Course struct {
	ID, Provider, Title, Credential, Link string
	Program                               string  // its code of six digits
	County                                *County // nil when not known
	Online                                bool
	Weeks, Cost                           figure.Figure
	Completers, Employed, Earnings        figure.Figure
	Updated                               time.Time
	Pos                                   diag.Pos
}

// Apprenticeship is a registered program that pays while it trains.
type Apprenticeship struct {
	ID, Sponsor, Trade, Link           string
	Occupation                         *Occupation // nil when the hub has none by its code
	County                             *County
	Active                             bool
	Hours, ClassroomHours, StartingPay figure.Figure
	Updated                            time.Time
	Pos                                diag.Pos
}

// readTraining reads both lists; each is nil when it is not loaded.
func readTraining(c *Catalog, report *diag.Report) ([]Course, []Apprenticeship) {
	var courses []Course
	for row := range rowsOf(c.Dataset(TrainingTable), report, "id", "provider", "program", "program_code", "county", "credential",
		"weeks", "cost", "online", "link", "completers", "employed_share", "median_earnings", "updated") {
		courses = append(courses, Course{
			ID: row.Text("id"), Provider: row.Text("provider"), Title: row.Text("program"), Credential: row.Text("credential"),
			Link: row.Text("link"), Program: row.Text("program_code"), County: c.county(row.Text("county")), Online: row.Text("online") == yes,
			Weeks: row.Figure("weeks"), Cost: row.Figure("cost"), Completers: row.Figure("completers"),
			Employed: row.Figure("employed_share"), Earnings: row.Figure("median_earnings"), Updated: row.Date("updated"), Pos: row.Pos("id"),
		})
	}
	var apprenticeships []Apprenticeship
	for row := range rowsOf(c.Dataset(ApprenticeshipTable), report, "id", "sponsor", "occupation", "county", "trade",
		"hours", "classroom_hours", "start_pay", "link", "active", "updated") {
		apprenticeships = append(apprenticeships, Apprenticeship{
			ID: row.Text("id"), Sponsor: row.Text("sponsor"), Trade: row.Text("trade"), Link: row.Text("link"),
			Occupation: c.OccupationBySOC(row.Text("occupation")), County: c.county(row.Text("county")), Active: row.Text("active") == yes,
			Hours: row.Figure("hours"), ClassroomHours: row.Figure("classroom_hours"), StartingPay: row.Figure("start_pay"),
			Updated: row.Date("updated"), Pos: row.Pos("id"),
		})
	}
	return courses, apprenticeships
}

// Courses are the listed courses of a family of programs.
func (c *Catalog) Courses(f *Family) []Course {
	var courses []Course
	for _, course := range c.Training {
		if len(course.Program) >= familyDigits && course.Program[:familyDigits] == f.Code {
			courses = append(courses, course)
		}
	}
	return courses
}

// ApprenticeshipsOf are the active programs that train for an occupation.
func (c *Catalog) ApprenticeshipsOf(o *Occupation) []Apprenticeship {
	var found []Apprenticeship
	for _, a := range c.Apprenticeships {
		if a.Occupation == o && a.Active {
			found = append(found, a)
		}
	}
	return found
}

// AbsentOutcome is what is not known of a program's graduates until the list of
// eligible training is loaded.
func AbsentOutcome(name string, unit figure.Unit) figure.Figure {
	return figure.Absent(name, unit, figure.NotLoaded, "sectorhub import "+trainingRelease)
}
