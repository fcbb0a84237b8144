package app

import (
	"context"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/export/formats"
	"claimlight/internal/record"
	"claimlight/internal/scheme"
	"claimlight/storage"
)

var schemeStories = map[string]story{
	"own-fields": func(d *checker, call func()) {
		tagged(d)
		call()
		d.ClickOn("Add a field").Type("Country").Tab("Kind").Press("Right", "Right", "Right")
		d.Fill("Choices", "UA, PL").ClickOn("Add a field").Type("Reach").Tab("Kind").Press("Right").Press("Enter")
		d.ExpectSeen("Own fields", "Country", "Reach").ExpectHint("Own fields saved")
		d.Fill("Reach", "12,500").Press("Tab").ExpectClaims(1)
		expect(d, "a number as it was understood", d.claim().Fields["Reach"], "12500")
		d.Press("Esc", "Ctrl+Z")
		expect(d, "nothing after undo", len(d.claim().Fields), 0)
		d.Press("Ctrl+Y")
		table := exported(d, "jsonl")
		if !strings.Contains(table, `"fields":{"Reach":"12500"}`) {
			d.t.Errorf("what leaves is %s", table)
		}
		call()
		d.Tab("Label").Tab("Remove").Press("Space").Tab("Remove").Press("Space").ExpectSeen("Reach: hidden, 1 claim")
		d.Press("Esc")
		d.ExpectSeen("Country")
	},
	"scale": func(d *checker, call func()) {
		tagged(d).Press("3").ExpectSeen("Half true")
		call()
		d.ExpectSeen("from the least true to the truest").Fill("Label", "Wrong").Press("Enter")
		d.ExpectHint("Scale of ratings saved").ExpectSeen("Wrong", "Half true").Press("1")
		expect(d, "the code stays", d.claim().Rating, claim.False)
		d.ExpectSeen("1 claim, 1 checked").Press("Ctrl+Z").Press("Ctrl+Z").ExpectSeen("False").ExpectNotSeen("Wrong")
		expect(d, "rating after undo", d.claim().Rating, claim.HalfTrue)

		save(d, scheme.Scale{
			{Code: "wrong", Label: "Wrong", Color: scheme.Red}, {Code: "right", Label: "Right", Color: scheme.Blue},
		})
		d.ExpectSeen("Wrong", "Right", "Half true (no longer on the scale)").Press("2")
		expect(d, "own rating", d.claim().Rating, claim.Rating("right"))
		d.ExpectNotSeen("no longer on the scale").Press("Ctrl+Z")
		expect(d, "what was on the scale before", d.claim().Rating, claim.HalfTrue)
	},
}

// save gives the library a scale, as the dialog does.
func save(d *checker, scale scheme.Scale) {
	d.t.Helper()
	if err := d.library.Scheme.SaveScale(d.t.Context(), scale); err != nil {
		d.t.Fatal(err)
	}
	d.w.session.RereadScheme()
}

// exported is what leaves in a format.
func exported(d *checker, format string) string {
	d.t.Helper()
	f, _ := formats.Named(format)
	var b strings.Builder
	_, err := formats.Job{
		Format: f, Scheme: d.w.session.Scheme(), Library: d.library.Proof(),
		Records: func(ctx context.Context, each func(record.Record) error) error {
			return d.library.Exchange.EachRecord(ctx, storage.Scope{}, each)
		},
	}.Write(d.t.Context(), &b)
	if err != nil {
		d.t.Fatal(err)
	}
	return b.String()
}
