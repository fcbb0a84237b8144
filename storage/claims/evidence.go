package claims

import (
	"claimlight/internal/claim"
	"claimlight/storage/journal"
)

func evidenceRows(c claim.Claim) []journal.Row {
	rows := make([]journal.Row, len(c.Evidence))
	for i, e := range c.Evidence {
		rows[i] = journal.Row{
			"id": e.ID, "claim_id": c.ID, "position": int64(i), "url": e.URL, "title": storedTitle(e.Title),
			"stance": string(e.Stance), "note": e.Note, "archive_url": e.ArchiveURL, "seen_at": e.SeenAt,
		}
	}
	return rows
}

func evidenceFrom(r journal.Row, files []journal.Row) claim.Evidence {
	e := claim.Evidence{
		ID: r.ID(), URL: r.Text("url"), Title: Title(r.Text("title")),
		Stance: claim.Stance(r.Text("stance")), Note: r.Text("note"),
		ArchiveURL: r.Text("archive_url"), SeenAt: r.Text("seen_at"),
	}
	for _, f := range files {
		if f.Text("evidence_id") == e.ID {
			e.Files = append(e.Files, claim.File{
				Name: f.Text("name"), MediaType: f.Text("media_type"), Size: f.Number("size"), SHA256: f.Text("sha256"),
			})
		}
	}
	return e
}

// fileRows are the files of all evidence of a claim. One content is attached to a piece of evidence once.
func fileRows(c claim.Claim) []journal.Row {
	var rows []journal.Row
	seen := map[string]bool{}
	for _, e := range c.Evidence {
		n := int64(0)
		for _, f := range e.Files {
			id := e.ID + "/" + f.SHA256
			if seen[id] {
				continue
			}
			seen[id] = true
			rows = append(rows, journal.Row{
				"id": id, "claim_id": c.ID, "evidence_id": e.ID, "position": n, "name": f.Name,
				"media_type": f.MediaType, "size": f.Size, "sha256": f.SHA256,
			})
			n++
		}
	}
	return rows
}
