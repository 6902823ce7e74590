package chart

import (
	"math"
	"testing"
)

func TestFitFillsTheWidth(t *testing.T) {
	s := fit([]need{{value: 50, room: 60}, {value: 100, room: 20}}, 10, 110)
	if s.zero != 10 || s.length(100) != 90 || s.length(50) != 45 {
		t.Errorf("zero at %v, 100 is %v and 50 is %v long", s.zero, s.length(100), s.length(50))
	}
}

func TestFitMakesRoomForTheWordsOfASmallerBar(t *testing.T) {
	s := fit([]need{{value: 50, room: 80}, {value: 100, room: 0}}, 0, 100)
	if end := s.length(50) + 80; end > 100.001 {
		t.Errorf("the words of 50 end at %v", end)
	}
}

func TestFitPutsZeroBetweenLossesAndGains(t *testing.T) {
	s := fit([]need{{value: -1, room: 10}, {value: 3, room: 10}}, 0, 100)
	if math.Abs(s.zero-30) > 0.001 || math.Abs(s.length(3)-60) > 0.001 || math.Abs(s.length(-1)+20) > 0.001 {
		t.Errorf("zero at %v, 3 is %v and -1 is %v long", s.zero, s.length(3), s.length(-1))
	}
}

func TestFitSurvivesHugeAndTinyValues(t *testing.T) {
	for _, values := range [][2]float64{{math.MaxFloat64, -math.MaxFloat64}, {5e-324, -5e-324}, {0, 0}, {math.MaxFloat64, 5e-324}} {
		s := fit([]need{{value: values[0], room: 5}, {value: values[1], room: 5}}, 0, 100)
		for _, v := range values {
			if l := s.length(v); math.IsNaN(l) || math.Abs(l) > 100 {
				t.Errorf("%v: length %v", values, l)
			}
		}
	}
}

func TestLengthOfZeroIsZero(t *testing.T) {
	if l := fit([]need{{value: 5}}, 0, 100).length(0); l != 0 {
		t.Errorf("zero is %v long", l)
	}
}
