package merge

import (
	"context"

	"claimlight/storage/db"
)

// contents brings the content of the files that are attached to a claim here, where the other library has it and this
// one has not.
func (m *merger) contents(ctx context.Context, claimID string) error {
	missing, err := db.List[string](ctx, m, `SELECT DISTINCT sha256 FROM evidence_files WHERE claim_id = ?
		AND sha256 NOT IN (SELECT sha256 FROM blobs) ORDER BY sha256`, claimID)
	if err != nil {
		return err
	}
	for _, sha256 := range missing {
		there, err := db.Holds(ctx, m.other, "SELECT COUNT(*) FROM blobs WHERE sha256 = ?", sha256)
		if err == nil && there {
			m.out.Files++
			err = m.blob(ctx, sha256)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
