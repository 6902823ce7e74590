package markdown

import (
	"reflect"
	"testing"
)

func TestBlocksAreTheTextWithoutItsMarkup(t *testing.T) {
	text := "## When & *where*\n\nCome to **{{place}}**, see\n[the hub](/guides/x/).\n\n1. First\n   - inner\n2. Second\n\n> Said\n\n1. Again\n\n" +
		"| a | b |\n|---|---|\n| 1 | **2** |\n\n```callout\ntitle: x\n```\n"
	got := New("callout").Blocks([]byte(text))
	plain := func(s string) []Span { return []Span{{Text: s}} }
	want := []Block{
		{Kind: HeadingBlock, Level: 2, Spans: []Span{{Text: "When & "}, {Text: "where", Italic: true}}},
		{Kind: ParagraphBlock, Spans: []Span{{Text: "Come to "}, {Text: "{{place}}", Bold: true}, {Text: ", see "}, {Text: "the hub", Link: "/guides/x/"}, {Text: "."}}},
		{Kind: ItemBlock, Ordered: true, List: 1, Spans: plain("First")},
		{Kind: ItemBlock, Level: 1, Spans: plain("inner")},
		{Kind: ItemBlock, Ordered: true, List: 1, Spans: plain("Second")},
		{Kind: ParagraphBlock, Spans: plain("Said")},
		{Kind: ItemBlock, Ordered: true, List: 2, Spans: plain("Again")},
		{Kind: TableBlock, Header: [][]Span{plain("a"), plain("b")}, Rows: [][][]Span{{plain("1"), {{Text: "2", Bold: true}}}}},
	}
	if !reflect.DeepEqual(got, want) {
		for i := range max(len(got), len(want)) {
			if i < len(got) && i < len(want) && reflect.DeepEqual(got[i], want[i]) {
				continue
			}
			t.Errorf("block %d:\n got %+v\nwant %+v", i, got[min(i, len(got)-1)], want[min(i, len(want)-1)])
		}
	}
}
