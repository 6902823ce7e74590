package measure

import (
	"math"
	"strconv"
	"strings"
	"testing"
)

// evaluate works out an expression of numbers, + − × ÷ ^ and brackets, so that
// the formulas of the method page can be held to the code.
func evaluate(text string) (float64, bool) {
	e := evaluator{rest: strings.ReplaceAll(text, " ", "")}
	value := e.sum()
	return value, !e.failed && e.rest == ""
}

type evaluator struct {
	rest   string
	failed bool
}

func (e *evaluator) take(sign string) bool {
	rest, ok := strings.CutPrefix(e.rest, sign)
	e.rest = rest
	return ok
}

func (e *evaluator) sum() float64 {
	value := e.product()
	for {
		switch {
		case e.take("+"):
			value += e.product()
		case e.take("−"):
			value -= e.product()
		default:
			return value
		}
	}
}

func (e *evaluator) product() float64 {
	value := e.power()
	for {
		switch {
		case e.take("×"):
			value *= e.power()
		case e.take("÷"):
			value /= e.power()
		default:
			return value
		}
	}
}

func (e *evaluator) power() float64 {
	value := e.number()
	if e.take("^") {
		return math.Pow(value, e.number())
	}
	return value
}

func (e *evaluator) number() float64 {
	if e.take("(") {
		value := e.sum()
		e.failed = e.failed || !e.take(")")
		return value
	}
	end := strings.IndexFunc(e.rest, func(c rune) bool { return !strings.ContainsRune("0123456789.", c) })
	if end < 0 {
		end = len(e.rest)
	}
	value, err := strconv.ParseFloat(e.rest[:end], 64)
	e.failed = e.failed || err != nil
	e.rest = e.rest[end:]
	return value
}

func TestEvaluate(t *testing.T) {
	for text, want := range map[string]float64{
		"1 + 2 × 3": 7, "(1 + 2) × 3": 9, "8 ÷ 2 ÷ 2": 2, "7 − 2 − 1": 4, "(121 ÷ 100)^(1 ÷ 2) − 1": 0.1, "4^2 × 2": 32,
	} {
		if got, ok := evaluate(text); !ok || math.Abs(got-want) > 1e-12 {
			t.Errorf("%s is %v, want %v", text, got, want)
		}
	}
	for _, text := range []string{"jobs ÷ 2", "(1 + 2", "1 +", "1 2 jobs", ""} {
		if got, ok := evaluate(text); ok {
			t.Errorf("%q is %v, want a failure", text, got)
		}
	}
}
