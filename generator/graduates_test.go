package main

import (
	"math"
	"os"
	"testing"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
)

// published reads the hub's own content and data.
func published(t *testing.T) *catalog.Catalog {
	t.Helper()
	var report diag.Report
	c := catalog.Read(source.NewTree(os.DirFS("..")), &report, catalog.Options{})
	if report.HasErrors() {
		t.Fatal(report.Findings())
	}
	if len(c.Families) == 0 {
		t.Fatal("the hub has no programs")
	}
	return c
}

// awardsOf2024 is the number of first-major awards of six-digit programs that
// Ohio's institutions reported for 2024.
const awardsOf2024 = 172825

// TestAwardsAddUpByInstitutionByProgramAndByAward holds that no award is lost
// or counted twice, however they are parted.
func TestAwardsAddUpByInstitutionByProgramAndByAward(t *testing.T) {
	c := published(t)
	byInstitution, byProgram, byAward := 0.0, map[string]float64{}, map[string]float64{}
	for _, i := range c.Institutions {
		for _, award := range i.Completions {
			if award.Year == "2024" {
				byInstitution += award.Graduates().Value
			}
		}
	}
	for _, f := range c.Families {
		for _, award := range f.Completions {
			if award.Year == "2024" {
				byProgram[award.Program.Code] += award.Graduates().Value
				byAward[award.Level] += award.Graduates().Value
			}
		}
	}
	for by, sum := range map[string]float64{"institution": byInstitution, "program": total(byProgram), "award": total(byAward)} {
		if sum != awardsOf2024 {
			t.Errorf("by %s there are %.0f awards in 2024, want %d", by, sum, awardsOf2024)
		}
	}
	t.Logf("%d institutions, %d families, %d programs, %d awards", len(c.Institutions), len(c.Families), len(byProgram), len(byAward))
}

func total(parts map[string]float64) float64 {
	sum := 0.0
	for _, part := range parts {
		sum += part
	}
	return sum
}

// TestWeightsOfEachProgramAddUpToOne holds that every graduate of a program
// with a match counts once over all occupations.
func TestWeightsOfEachProgramAddUpToOne(t *testing.T) {
	c := published(t)
	matched, unmatched := 0, 0
	for _, f := range c.Families {
		for _, p := range f.Programs {
			if len(p.Links) == 0 {
				unmatched++
				continue
			}
			matched++
			var jobs []figure.Figure
			for _, link := range p.Links {
				jobs = append(jobs, link.Occupation.Wages().Jobs)
			}
			sum := 0.0
			for _, weight := range measure.Weights(jobs) {
				sum += weight.Value
			}
			if math.Abs(sum-1) > 1e-12 {
				t.Errorf("the weights of %s %s add up to %v", p.Code, p.Title, sum)
			}
		}
	}
	t.Logf("%d programs lead to occupations, %d have no match", matched, unmatched)
	if matched < 500 {
		t.Errorf("only %d programs lead to occupations", matched)
	}
}
