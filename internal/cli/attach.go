package cli

import (
	"context"

	"claimlight/internal/attachment"
	"claimlight/internal/claim"
	"claimlight/storage"
)

// attach keeps the files that are to be attached, and names them in the last piece of evidence. All of them are read
// before any is kept.
func (c *tagCommand) attach(ctx context.Context, l *storage.Library, tagged *claim.Claim) error {
	var named []claim.File
	var contents [][]byte
	for _, path := range c.Attach {
		f, data, err := attachment.Read(path)
		if err != nil {
			return err
		}
		named, contents = append(named, f), append(contents, data)
	}
	if len(named) == 0 {
		return nil
	}
	if err := l.Files.Keep(ctx, contents...); err != nil {
		return err
	}
	if len(tagged.Evidence) == 0 {
		tagged.Evidence = []claim.Evidence{{Stance: claim.Context}}
	}
	last := &tagged.Evidence[len(tagged.Evidence)-1]
	last.Files = append(last.Files, named...)
	return nil
}
