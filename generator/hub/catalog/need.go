package catalog

import (
	"cmp"
	"slices"
	"time"

	"sectorhub/generator/kit/diag"
)

// NeedsTable holds what employers said they need, as they ranked it.
const NeedsTable = "industry_needs"

// Need is one thing that employers of a cluster asked for.
type Need struct {
	Rank                        int
	Text, Action, Owner, Status string
	Partnership                 *Partnership // nil when none is named
}

// Board is what employers of a cluster in a place ranked on one day.
type Board struct {
	Cluster *Cluster
	Region  *Region // nil for the whole state
	Date    time.Time
	Needs   []Need // by rank
}

// NeedsLoaded says whether any board has been imported.
func (c *Catalog) NeedsLoaded() bool { return c.Dataset(NeedsTable) != nil }

// readBoards reads the newest board of each cluster in each place.
func readBoards(c *Catalog, report *diag.Report) []Board {
	var boards []Board
	for row := range rowsOf(c.Dataset(NeedsTable), report, "cluster", "region", "need", "rank", "date", "partnership", "action", "owner", "status") {
		cluster, region, date := c.Cluster(row.Text("cluster")), c.Region(row.Text("region")), row.Date("date")
		if cluster == nil || region == nil && row.Text("region") != "" {
			continue // reported, or of a system of regions that is not in force
		}
		at := slices.IndexFunc(boards, func(b Board) bool { return b.Cluster == cluster && b.Region == region })
		if at < 0 {
			at = len(boards)
			boards = append(boards, Board{Cluster: cluster, Region: region, Date: date})
		}
		if b := &boards[at]; date.After(b.Date) {
			b.Date, b.Needs = date, nil
		} else if date.Before(b.Date) {
			continue
		}
		boards[at].Needs = append(boards[at].Needs, Need{
			Rank: row.Int("rank"), Text: row.Text("need"), Action: row.Text("action"), Owner: row.Text("owner"), Status: row.Text("status"),
			Partnership: c.Partnership(row.Text("partnership")),
		})
	}
	for _, b := range boards {
		slices.SortStableFunc(b.Needs, func(x, y Need) int { return cmp.Compare(x.Rank, y.Rank) })
	}
	return boards
}

// BoardsOf are the boards of a cluster and a region; nil is any.
func (c *Catalog) BoardsOf(cluster *Cluster, region *Region) []Board {
	var found []Board
	for _, b := range c.Boards {
		if (cluster == nil || b.Cluster == cluster) && (region == nil || b.Region == region) {
			found = append(found, b)
		}
	}
	return found
}
