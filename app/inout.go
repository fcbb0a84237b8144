package app

import (
	"claimlight/app/desk"
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
)

// inOutCommands are those about files of claims, beside the export.
func (r *room) inOutCommands() []desk.Command {
	return []desk.Command{
		{
			ID: "check", Menu: words.AppFile.String(), Title: words.AppCheckTheClaims.String(), Keys: desk.CtrlShift(fyne.KeyE),
			Run: r.exchange.Check,
		},
		{
			ID: "import", Menu: words.AppFile.String(), Title: words.AppImportClaims.String(), Keys: desk.CtrlShift(fyne.KeyI),
			Run: r.exchange.Import,
		},
		{ID: "verify", Menu: words.AppFile.String(), Title: words.AppVerifyProofBundle.String(), Run: r.exchange.Verify},
	}
}
