package measure

import (
	"math"
	"math/rand/v2"
	"testing"

	"sectorhub/generator/kit/figure"
)

func graduates(value float64) figure.Figure {
	return figure.Figure{Name: "graduates", Value: value, Unit: figure.Count}
}

func weight(value float64) figure.Figure {
	return figure.Figure{Name: "part", Value: value, Unit: figure.Share}
}

func total(weights []figure.Figure) float64 {
	sum := 0.0
	for _, w := range weights {
		sum += w.Value
	}
	return sum
}

func TestWeightsFollowTheJobs(t *testing.T) {
	weights := Weights([]figure.Figure{jobs("nurses", 300), jobs("teachers", 100)})
	expectValue(t, weights[0], 0.75, 1e-15)
	expectValue(t, weights[1], 0.25, 1e-15)
	if weights[0].Unit != figure.Share || len(weights[0].From) != 1 {
		t.Errorf("got %+v", weights[0])
	}
}

func TestWeightOfUnknownJobsIsTheSmallestKnown(t *testing.T) {
	weights := Weights([]figure.Figure{jobs("a", 300), absent(figure.NotAvailable), jobs("b", 100)})
	expectValue(t, weights[0], 0.6, 1e-15)
	expectValue(t, weights[1], 0.2, 1e-15)
	expectValue(t, weights[2], 0.2, 1e-15)
}

func TestWeightOfUnknownJobsIsMarkedAsAGuess(t *testing.T) {
	weights := Weights([]figure.Figure{jobs("a", 300), absent(figure.NotAvailable)})
	if weights[0].Approximate || !weights[1].Approximate || weights[1].Note == "" {
		t.Errorf("got %+v", weights)
	}
	if only := Weights([]figure.Figure{absent(figure.NotAvailable)}); only[0].Approximate {
		t.Error("all graduates of a program that leads to one occupation count for it: no guess")
	}
}

// Many graduates by a guess are not many graduates.
func TestSupplyOfAGuessedWeightHasNoBand(t *testing.T) {
	guessed := Weights([]figure.Figure{jobs("a", 300), absent(figure.NotAvailable)})[1]
	openings := figure.Figure{Name: "openings", Value: 10, Unit: figure.Openings}
	supply := Supply([]Trained{{graduates(100), weight(1)}, {graduates(10), guessed}})
	if ratio := SupplyRatio(supply, openings); !supply.Approximate || !ratio.Approximate || BandOf(ratio) != Unbanded {
		t.Errorf("the supply is %+v, the ratio %+v, the band %q", supply, ratio, BandOf(ratio))
	}
	if none := Supply([]Trained{{graduates(100), weight(1)}, {graduates(0), guessed}}); none.Approximate {
		t.Error("a guessed part of no graduates is no guess")
	}
}

func TestALowerBoundCanProveThatGraduatesAreMany(t *testing.T) {
	supply := graduates(100)
	supply.AtLeast, supply.Coverage = true, 0.9
	ratio := SupplyRatio(supply, figure.Figure{Name: "openings", Value: 10, Unit: figure.Openings})
	if !ratio.AtLeast || BandOf(ratio) != Ample {
		t.Errorf("the ratio is %+v, the band %q", ratio, BandOf(ratio))
	}
}

func TestWeightsAreAlikeWhereNoJobsAreKnown(t *testing.T) {
	for _, w := range Weights([]figure.Figure{absent(figure.NotAvailable), absent(figure.Withheld)}) {
		expectValue(t, w, 0.5, 1e-15)
	}
	if len(Weights(nil)) != 0 {
		t.Error("no occupations have weights")
	}
}

func TestWeightsAddUpToOne(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		var all []figure.Figure
		for range 1 + random.IntN(90) {
			f := jobs("jobs", math.Round(random.Float64()*200000))
			if random.IntN(5) == 0 {
				f = absent(figure.NotAvailable)
			}
			all = append(all, f)
		}
		if sum := total(Weights(all)); math.Abs(sum-1) > 1e-12 {
			t.Fatalf("%d weights add up to %v", len(all), sum)
		}
	}
}

func TestYearlyMeanCountsAYearWithoutARow(t *testing.T) {
	expectValue(t, YearlyMean("graduates", []figure.Figure{graduates(12), graduates(15)}, 3), 9, 1e-12)
	expectValue(t, YearlyMean("graduates", nil, 3), 0, 0)
	expectRefused(t, YearlyMean("graduates", nil, 0), figure.NotComputable)
	expectRefused(t, YearlyMean("graduates", []figure.Figure{absent(figure.Withheld)}, 3), figure.Withheld)
}

// 39,324 awards in three years, of which three in four count: 9,831 a year. With
// 10,922 openings that is 0.9 for each.
func TestSupplyAddsThePartsOfAllPrograms(t *testing.T) {
	supply := Supply([]Trained{{graduates(13108), weight(0.7)}, {graduates(1000), weight(0.6554)}})
	expectValue(t, supply, 9831, 1e-9)
	ratio := SupplyRatio(supply, figure.Figure{Name: "openings", Value: 10923.333, Unit: figure.Openings})
	expectValue(t, ratio, 0.9, 1e-6)
	if BandOf(ratio) != NearBalance {
		t.Errorf("the band is %q", BandOf(ratio))
	}
}

func TestSupplyOfAnUnknownProgramIsALowerBound(t *testing.T) {
	supply := Supply([]Trained{{graduates(100), weight(1)}, {absent(figure.Withheld), weight(1)}})
	if !supply.AtLeast || supply.Value != 100 || supply.Parts != (figure.Parts{All: 2, Missing: 1}) {
		t.Errorf("got %+v", supply)
	}
	expectRefused(t, Supply(nil), figure.NotApplicable)
	expectRefused(t, Supply([]Trained{{absent(figure.Withheld), weight(1)}}), figure.NotComputable)
}

func TestSupplyWithoutOpeningsHasNoBand(t *testing.T) {
	ratio := SupplyRatio(graduates(10), absent(figure.Refused))
	expectRefused(t, ratio, figure.Refused)
	if BandOf(ratio) != Unbanded {
		t.Errorf("the band is %q", BandOf(ratio))
	}
	expectRefused(t, SupplyRatio(graduates(10), jobs("openings", 0)), figure.NotComputable)
}

func TestBands(t *testing.T) {
	for value, want := range map[float64]Band{0: Thin, 0.49: Thin, 0.5: NearBalance, 1: NearBalance, 1.5: NearBalance, 1.51: Ample} {
		if got := BandOf(figure.Figure{Value: value, Unit: figure.Quotient}); got != want {
			t.Errorf("%.2f is %q, want %q", value, got, want)
		}
	}
	bound := figure.Figure{Value: 0.2, Unit: figure.Quotient, AtLeast: true}
	if got := BandOf(bound); got != Unbanded {
		t.Errorf("at least 0.2 is %q", got)
	}
}
