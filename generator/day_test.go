package main

import (
	"testing"
	"time"
)

func TestDayOfIsTheDayOnTheAuthorsCalendar(t *testing.T) {
	lakeland := time.FixedZone("five hours west", -5*60*60)
	for _, test := range []struct {
		moment time.Time
		want   string
	}{
		{time.Date(2026, 11, 21, 20, 30, 0, 0, lakeland), "2026-11-21"}, // in UTC the 22nd
		{time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC), "2026-11-21"},
		{time.Date(2026, 11, 21, 3, 0, 0, 0, time.FixedZone("far east", 13*60*60)), "2026-11-21"},
	} {
		got := dayOf(test.moment)
		if got.Format(time.DateOnly) != test.want || got != got.UTC().Truncate(24*time.Hour) {
			t.Errorf("dayOf(%s) = %s, want %s at midnight UTC", test.moment, got, test.want)
		}
	}
}
