package export

import "claimlight/internal/record"

func writeEvidence(r *row) string {
	if len(r.Claim.Evidence) == 0 {
		return ""
	}
	var cells []evidenceCell
	for _, e := range r.Claim.Evidence {
		cells = append(cells, cellOfEvidence(e))
	}
	return writeJSON(cells)
}

func readEvidence(r *record.Record, cell string) error {
	if cell == "" {
		return nil
	}
	var cells []evidenceCell
	if err := readJSON(cell, &cells); err != nil {
		return err
	}
	for _, c := range cells {
		r.Claim.Evidence = append(r.Claim.Evidence, c.evidence())
	}
	return nil
}

func writeFields(r *row) string {
	if len(r.Claim.Fields) == 0 {
		return ""
	}
	return writeJSON(r.Claim.Fields)
}

func readFields(r *record.Record, cell string) error {
	if cell == "" {
		return nil
	}
	return readJSON(cell, &r.Claim.Fields)
}
