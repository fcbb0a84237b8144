package export

import (
	"fmt"
	"strings"

	"claimlight/internal/claim"
)

// ParseFigures reads figures from JSON as it stands in the column more_figures. Empty text gives none. Their places are
// not taken over.
func ParseFigures(cell string) ([]claim.Figure, error) {
	if cell == "" {
		return nil, nil
	}
	var cells []figureCell
	if err := readJSON(cell, &cells); err != nil {
		return nil, fmt.Errorf("read figures: %w", err)
	}
	var out []claim.Figure
	for _, c := range cells {
		f, _, err := c.figure()
		if err != nil {
			return nil, fmt.Errorf("read figures: %w", err)
		}
		out = append(out, f)
	}
	return out, nil
}

// ParseEvidence reads pieces of evidence, each a link or path, which gives context, or one JSON object of the column
// evidence.
func ParseEvidence(items []string) ([]claim.Evidence, error) {
	var out []claim.Evidence
	for _, item := range items {
		if !strings.HasPrefix(item, "{") {
			out = append(out, claim.Evidence{URL: item, Stance: claim.Context})
			continue
		}
		var c evidenceCell
		if err := readJSON(item, &c); err != nil {
			return nil, fmt.Errorf("read evidence: %w", err)
		}
		out = append(out, c.evidence())
	}
	return out, nil
}
