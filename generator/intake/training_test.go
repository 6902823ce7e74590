package intake

import (
	"strings"
	"testing"
)

const (
	trainingHead = "id,provider,program,program_code,occupation,county,credential,weeks,cost,online,link,completers,employed_share," +
		"median_earnings,updated\n"
	apprenticeHead = "id,sponsor,occupation,county,trade,hours,classroom_hours,start_pay,link,active,updated\n"
)

func TestListsInOurOwnColumnsComeThroughUnchanged(t *testing.T) {
	for release, vintage := range map[string]string{"etpl": "2031-05-02", "apprenticeships": "2031-05-02"} {
		table := find(t, release).Table
		result := mustImport(t, hub{}, release, Options{Areas: []string{"56"}}, fixture(t, strings.TrimPrefix(table, "data/")))
		want := strings.Replace(string(readFixture(t, strings.TrimPrefix(table, "data/"))), "4250.50", "4250.5", 1)
		equal(t, table, written(t, result, table), want)
		if result.Vintage != vintage {
			t.Errorf("%s: vintage %q", release, result.Vintage)
		}
	}
}

func TestAListIsReplacedWhole(t *testing.T) {
	before := mustImport(t, hub{}, "etpl", Options{}, fixture(t, "training_list.csv"))
	one := "T3,Lake College,Nursing,51.3801,29-1141,56021,License,80,9000,no,,,,,2032-01-01\n"
	result := mustImport(t, hub{}.with(before), "etpl", Options{}, File{"list.csv", []byte(trainingHead + one)})
	equal(t, "data/training_list.csv", written(t, result, "data/training_list.csv"), trainingHead+one)
}

func TestAListOfTrainingNeedNotNameOccupations(t *testing.T) {
	text := strings.Replace(trainingHead, "occupation,", "", 1) + "T3,Lake College,Nursing,51.3801,56021,License,80,9000,no,,,,,2032-01-01\n"
	result := mustImport(t, hub{}, "etpl", Options{}, File{"list.csv", []byte(text)})
	if table := written(t, result, "data/training_list.csv"); !strings.Contains(table, ",51.3801,,56021,") {
		t.Error(table)
	}
}

func TestTrainingOfAnotherStateIsPassedOver(t *testing.T) {
	text := string(readFixture(t, "training_list.csv")) + "T3,Far College,Nursing,51.3801,,01089,,,,no,,,,,2032-01-01\n"
	result := mustImport(t, hub{}, "etpl", Options{Areas: []string{"56"}}, File{"list.csv", []byte(text)})
	if result.Rows != 2 || result.Passed != 1 {
		t.Errorf("%d rows, %d passed over", result.Rows, result.Passed)
	}
}
