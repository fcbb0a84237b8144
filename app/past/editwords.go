package past

import (
	"strings"

	"claimlight/app/phrase"
	"claimlight/internal/attachment"
	"claimlight/internal/claim"
	"claimlight/internal/unit"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/kit"
)

// parts are what the columns of a claim's figures, evidence, tags and places are called in the history. What is not
// here is of no use to a reader, or is told by another.
var parts = map[string]words.Fixed{
	"figures.text":         words.PartFiguresText,
	"figures.value":        words.PartFiguresValue,
	"figures.value_high":   words.PartFiguresValueHigh,
	"figures.unit":         words.PartFiguresUnit,
	"figures.qualifier":    words.PartFiguresQualifier,
	"figures.period":       words.PartFiguresPeriod,
	"evidence.url":         words.PartEvidenceLink,
	"evidence.title":       words.PartEvidenceTitle,
	"evidence.stance":      words.PartEvidenceStance,
	"evidence.note":        words.PartEvidenceNote,
	"evidence.archive_url": words.PartEvidenceArchiveLink,
	"evidence.seen_at":     words.PartEvidenceSeenAt,
	"evidence_files.name":  words.PartFilesName,
	"claim_tags.name":      words.PartClaimTagsName,
	"fields.value":         words.PartFieldsValue,
	"anchors.state":        words.PartAnchorsState,
}

// partOf is what a column of the history is called in the window; empty where it says nothing to a reader, as do the
// words that name a source beside its name.
func partOf(table, column string) string {
	if table != "claims" {
		return parts[table+"."+column].String()
	}
	if f, ok := claim.FieldIn(column); ok && !f.Quiet && f.Path != "Source.Text" {
		return f.Label.String()
	}
	return ""
}

// editText says in the window's words what an edit changed; empty where that is of no use to a reader.
func editText(wording kit.Labels, e storage.Edit) string {
	part := partOf(e.Table, e.Column)
	old, now := valueText(wording, e.Table, e.Column, e.Old), valueText(wording, e.Table, e.Column, e.New)
	switch {
	case part == "" || old == now || e.Column == "quote" && old == "": // which the name of the action says
		return ""
	case e.Column == "unconfirmed" && now == "":
		return words.PastConfirmed(old).String()
	case old == "":
		return part + ": " + now
	case now == "":
		return words.PastRemoved(part, old).String()
	default:
		return part + ": " + old + " → " + now
	}
}

// valueText is a value as the window shows it, short.
func valueText(wording kit.Labels, table, column, value string) string {
	switch column {
	case "rating":
		value = wording.Rating(claim.Rating(value))
	case "status":
		value = wording.Statuses.Text(claim.Status(value))
	case "source_kind":
		value = wording.Kinds.Text(claim.SourceKind(value))
	case "source_manner":
		value = wording.Manners.Text(claim.SourceManner(value))
	case "qualifier":
		value = wording.Qualifiers.Text(claim.Qualifier(value))
	case "stance":
		value = wording.Stances.Text(claim.Stance(value))
	case "state":
		value = wording.Places.Text(claim.AnchorState(value))
	case "name":
		value = shownName(table, value)
	case "title":
		value = storage.EvidenceTitle(value)
	case "unconfirmed":
		value = partsText(value)
	case "unit":
		value = unit.Label(value)
	}
	return phrase.Short(phrase.OneLine(value), 30)
}

// shownName is a name as it is shown: that of a file from elsewhere may hold what turns it around.
func shownName(table, name string) string {
	if table == "evidence_files" && name != "" {
		return attachment.SafeName(name)
	}
	return name
}

// partsText names the parts of a claim that wait to be confirmed.
func partsText(stored string) string {
	var told []string
	parts, _ := claim.UnconfirmedParts(strings.Fields(stored))
	if parts.Source {
		told = append(told, words.PastPartSource.String())
	}
	if parts.Figures {
		told = append(told, words.PastPartFigures.String())
	}
	return strings.Join(told, words.ListSeparator.String())
}

// editsText joins what an action changed, the first few of it.
func editsText(wording kit.Labels, edits []storage.Edit) string {
	const most = 4
	var told []string
	for _, e := range edits {
		if text := editText(wording, e); text != "" {
			told = append(told, text)
		}
	}
	if len(told) > most {
		told = append(told[:most], words.CountMoreChanges(len(told)-most).String())
	}
	return strings.Join(told, "; ")
}
