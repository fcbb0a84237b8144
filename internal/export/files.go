package export

import (
	"fmt"

	"claimlight/internal/article"
	"claimlight/internal/attachment"
	"claimlight/internal/claim"
	"claimlight/internal/record"
	"claimlight/internal/words"
)

// fileCell is a file that is attached to evidence, as JSON. It names the content by its hash, and never holds it.
type fileCell struct {
	Evidence  int    `json:"evidence,omitempty"` // in the table: of which piece, from 1
	Name      string `json:"name,omitempty"`
	MediaType string `json:"media_type,omitempty"`
	Size      int64  `json:"size,omitempty"`
	SHA256    string `json:"sha256"`
	Absent    bool   `json:"absent,omitempty"` // in a bundle: its content is not there
}

func cellOfFile(f claim.File, away map[string]bool) fileCell {
	return fileCell{
		Name: attachment.SafeName(f.Name), MediaType: f.MediaType, Size: f.Size, SHA256: f.SHA256, Absent: away[f.SHA256],
	}
}

func (c fileCell) file() (claim.File, error) {
	if !article.IsHash(c.SHA256) || c.Size < 0 {
		return claim.File{}, fmt.Errorf("%s", words.ExportNoFile(c.Name))
	}
	return claim.File{Name: attachment.SafeName(c.Name), MediaType: c.MediaType, Size: c.Size, SHA256: c.SHA256}, nil
}

func writeFiles(r *row) string {
	var cells []fileCell
	for i, e := range r.Claim.Evidence {
		for _, f := range e.Files {
			c := cellOfFile(f, nil)
			c.Evidence = i + 1
			cells = append(cells, c)
		}
	}
	if len(cells) == 0 {
		return ""
	}
	return writeJSON(cells)
}

// readFiles gives the evidence its files. Those of a piece that was taken out of the table go with it.
func readFiles(r *record.Record, cell string) error {
	if cell == "" {
		return nil
	}
	var cells []fileCell
	if err := readJSON(cell, &cells); err != nil {
		return err
	}
	for _, c := range cells {
		f, err := c.file()
		if err != nil {
			return err
		}
		if c.Evidence < 1 {
			return fmt.Errorf("%s", words.ExportFileOfNothing(f.Name))
		}
		if c.Evidence <= len(r.Claim.Evidence) {
			e := &r.Claim.Evidence[c.Evidence-1]
			e.Files = append(e.Files, f)
		}
	}
	return nil
}

// evidenceJSON is a piece of evidence in a line of JSON, with its files. An absent key says nothing about them, as in
// lines that came before there were any.
type evidenceJSON struct {
	evidenceCell
	Files *[]fileCell `json:"files,omitempty"`
}

func jsonOfEvidence(e claim.Evidence, away map[string]bool) evidenceJSON {
	out := evidenceJSON{evidenceCell: cellOfEvidence(e)}
	if len(e.Files) > 0 {
		cells := make([]fileCell, len(e.Files))
		for i, f := range e.Files {
			cells[i] = cellOfFile(f, away)
		}
		out.Files = &cells
	}
	return out
}

// onto gives the evidence with its files; before are those that it had.
func (j evidenceJSON) onto(before []claim.File) (claim.Evidence, error) {
	e := j.evidence()
	if j.Files == nil {
		e.Files = before
		return e, nil
	}
	for _, c := range *j.Files {
		f, err := c.file()
		if err != nil {
			return e, err
		}
		e.Files = append(e.Files, f)
	}
	return e, nil
}

// awayIn are the files that a line says are not there; nil where it says that of none.
func awayIn(evidence []evidenceJSON) (away map[string]bool) {
	for _, e := range evidence {
		if e.Files == nil {
			continue
		}
		for _, f := range *e.Files {
			if f.Absent && away == nil {
				away = map[string]bool{}
			}
			if f.Absent {
				away[f.SHA256] = true
			}
		}
	}
	return away
}
