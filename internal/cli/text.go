package cli

import (
	"context"

	"claimlight/storage"
)

// textCommand prints a version's text.
type textCommand struct {
	Article string `arg:"" help:"The article's id, or its beginning."`
	Number  int    `name:"version" help:"Which version of the text, by its number." placeholder:"N"`
}

// Run prints exactly the text in which offsets count: no line feed is added at its end.
func (c *textCommand) Run(ctx context.Context, d *desk) error {
	return d.withLibraryToRead(ctx, func(l *storage.Library) error {
		a, v, err := current(ctx, l, c.Article)
		if err != nil {
			return err
		}
		if c.Number != 0 {
			if v, err = numbered(ctx, l, a.ID, c.Number); err != nil {
				return err
			}
		}
		if len(v.Kept()) == 0 {
			return errNoText
		}
		_, err = d.out.WriteString(v.Text())
		return err
	})
}
