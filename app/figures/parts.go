package figures

import (
	"fmt"
	"strings"

	"claimlight/app/phrase"
	"claimlight/internal/chart"
	"claimlight/internal/overtime"
	"claimlight/internal/unit"
	"claimlight/internal/words"
	drawn "claimlight/widgets/chart"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"
	"claimlight/widgets/notice"
	"claimlight/widgets/table"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// parts are what the figures consist of in the window: a chart, what stands behind the point in it, and the same points
// as a table.
type parts struct {
	content fyne.CanvasObject
	unit    *field.Button
	entry   *field.Entry
	count   *kit.Caption
	chart   *drawn.Points
	behind  *kit.Caption
	table   *table.Table
	empty   *notice.EmptyState
	filled  fyne.CanvasObject
}

func (f *Figures) newParts() *parts {
	p := &parts{
		chart: drawn.NewPoints(), table: table.New(), count: kit.NewCaption(""), behind: kit.NewCaption(""),
		empty: notice.NewEmptyState(theme.ListIcon(), words.FiguresReading.String()),
	}
	p.unit = field.NewButton("", theme.MenuDropDownIcon(), f.chooseUnit)
	p.unit.Importance = 0
	p.entry = field.Called(words.FiguresWords.String(), field.NewEntry(words.FiguresWords.String()))
	p.entry.SetText(f.view.Words)
	p.entry.OnChanged = f.typed
	p.entry.OnSubmitted = func(string) { f.Ask.Focus(f.First()) }
	for _, h := range []*field.Hooks{p.unit.Hooked(), p.entry.Hooked()} {
		h.OnLeave, h.OnShortcut = f.back, f.Key
	}
	p.count.Alignment = fyne.TextAlignTrailing
	p.behind.Lines, p.behind.Color, p.behind.SizeName = 2, theme.ColorNameForeground, theme.SizeNameText
	f.wire(p)
	tools := kit.NewRow(8, []float32{0, 0, 1}, p.unit, container.New(wide(240), p.entry),
		container.New(&kit.Middle{}, p.count))
	behind := kit.NewInset(kit.Inset{Left: 16, Top: 2, Right: 16, Bottom: 6}, container.New(lines(2), p.behind))
	split := container.NewVSplit(container.NewBorder(nil, behind, nil, nil, p.chart), p.table)
	split.SetOffset(0.6)
	p.filled = split
	p.content = container.NewBorder(kit.NewInset(kit.Inset{Left: 10, Top: 6, Right: 10, Bottom: 6}, tools), nil, nil, nil,
		container.NewStack(p.filled, p.empty))
	return p
}

func (f *Figures) wire(p *parts) {
	p.chart.Name = words.FiguresOverTime.String()
	p.chart.OnStand = f.stand
	p.chart.OnOpen, p.chart.OnLeave, p.chart.OnShortcut, p.chart.OnRune = f.open, f.Leave, f.Key, f.letter
	p.table.Name = words.FiguresTable.String()
	p.table.OnOpen, p.table.OnLeave, p.table.OnKey, p.table.OnRune = f.open, f.Leave, f.Key, f.letter
	p.table.OnMarks = func(int) { f.stood() }
	p.table.OnStand = func(int) { f.stood() }
	p.table.SetColumns([]table.Column{
		{ID: "day", Title: words.FiguresDay.String(), Width: 92},
		{ID: "value", Title: words.FiguresValue.String(), Width: 110, Number: true},
		{ID: "period", Title: words.FiguresPeriod.String(), Width: 130},
		{ID: "against", Title: words.FiguresAgainst.String(), Width: 150},
		{ID: "source", Title: words.FiguresSource.String(), Width: 140},
		{ID: "quote", Title: words.FiguresQuote.String(), Width: 240, Grows: true},
	})
}

// wide gives an object a width, in dp.
type wide float32

func (w wide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(w), objects[0].MinSize().Height)
}

func (w wide) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// lines keeps the room of so many lines of a caption, so that nothing jumps.
type lines float32

func (l lines) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(100, float32(l)*objects[0].(*kit.Caption).LineHeight())
}

func (l lines) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// letter runs what a letter means here.
func (f *Figures) letter(r rune) {
	if r == '/' || r == '.' {
		f.Ask.Focus(f.parts.entry)
		return
	}
	switch latin, ok := f.Letter(r); {
	case !ok:
	case latin == 'u':
		f.chooseUnit()
	case latin == 'e':
		f.export()
	}
}

func (f *Figures) typed(text string) {
	f.view.Words = text
	f.Memory.Put(keyView, f.view)
	f.look()
}

// show shows the points.
func (f *Figures) show() {
	p := f.parts
	p.unit.SetText(words.FiguresUnitIs(unitWords(f.view.Unit)).String())
	p.count.SetText("")
	p.empty.Hidden, p.filled.(*container.Split).Hidden = len(f.points) > 0, len(f.points) == 0
	switch {
	case !f.read:
		p.empty.SetText(words.FiguresReading.String())
	case len(f.units) == 0:
		p.empty.SetText(words.FiguresNone.String())
	default:
		p.empty.SetText(words.FiguresNoneOfThese.String())
		p.count.SetText(f.countWords())
	}
	x, y := f.axes()
	p.chart.Set(f.drawnPoints(), x, y)
	p.table.SetRows(rows(f.points))
	p.behind.SetText("")
	f.stand(p.chart.At())
	p.content.Refresh()
}

// countWords says how many figures are shown, disagree, and have no place.
func (f *Figures) countWords() string {
	said := []string{words.FiguresCount(len(f.points)).String()}
	against := 0
	for _, p := range f.points {
		if len(p.Against) > 0 {
			against++
		}
	}
	if against > 0 {
		said = append(said, words.FiguresDisagree(against).String())
	}
	if f.placeless > 0 {
		said = append(said, words.FiguresPlaceless(f.placeless).String())
	}
	if len(f.points) > mostPoints*9/10 {
		said = append(said, words.FiguresNewest.String())
	}
	return strings.Join(said, " · ")
}

// axes are those of the days and of the values.
func (f *Figures) axes() (x, y chart.Axis) {
	if len(f.points) == 0 {
		return x, y
	}
	var values []float64
	for _, p := range f.points {
		values = append(values, p.Low, p.Top)
	}
	return chart.Days(f.points[0].Day, f.points[len(f.points)-1].Day, 8), chart.Values(values, 5)
}

func (f *Figures) drawnPoints() []drawn.Point {
	out := make([]drawn.Point, len(f.points))
	for i, p := range f.points {
		out[i] = drawn.Point{
			X: chart.Time(p.Day), Low: p.Low, Top: p.Top, Odd: len(p.Against) > 0, Says: f.says(i),
		}
	}
	return out
}

// says is what stands behind a point: its day, value and source, what stands against it, and the quote.
func (f *Figures) says(i int) string {
	p := f.points[i]
	said := []string{p.Entry.Said(), valueWords(p), p.Figure.Period, p.Entry.Source, againstWords(f.points, i)}
	return kit.JoinWords(append(said, phrase.Quoted(p.Entry.Quote))...)
}

func valueWords(p overtime.Point) string {
	one := p.Low == 1 && p.Top == 1
	counted := unit.AfterNumber(p.Figure.Unit, one, unit.IsEnglish(p.Entry.Language))
	return strings.TrimSpace(fmt.Sprintf("%s %s", phrase.Figure(p.Figure), counted))
}

// againstWords names the values for the same period that cannot be true beside this one.
func againstWords(points []overtime.Point, i int) string {
	var others []string
	for _, j := range points[i].Against {
		others = append(others, phrase.Figure(points[j].Figure))
	}
	if len(others) == 0 {
		return ""
	}
	return words.FiguresElsewhere(phrase.Short(strings.Join(others, ", "), 40)).String()
}

// stand tells what stands behind a point of the chart, and shows it in the table.
func (f *Figures) stand(i int) {
	if i < 0 || i >= len(f.points) {
		return
	}
	f.parts.behind.SetText(f.says(i))
	if i == f.parts.chart.At() && f.parts.table.At() != i {
		f.parts.table.Go(i)
	}
}

// stood shows in the chart the point where the keyboard stands in the table.
func (f *Figures) stood() {
	if f.parts == nil {
		return
	}
	if i := f.parts.table.At(); i >= 0 && i < len(f.points) && i != f.parts.chart.At() {
		f.parts.chart.Stand(i)
		f.parts.behind.SetText(f.says(i))
	}
}

// rows are the points as a table.
type rows []overtime.Point

// Len is that of table.Rows.
func (r rows) Len() int { return len(r) }

// ID is that of table.Rows.
func (r rows) ID(i int) string { return fmt.Sprint(r[i].Entry.ID, " ", i) }

// Cell is that of table.Rows.
func (r rows) Cell(i int, column string) table.Cell {
	p := r[i]
	switch column {
	case "day":
		return table.Cell{Text: p.Entry.Said()}
	case "value":
		return table.Cell{Text: phrase.Figure(p.Figure)}
	case "period":
		return table.Cell{Text: p.Figure.Period}
	case "against":
		return table.Cell{Text: againstWords(r, i), Alarm: true}
	case "source":
		return table.Cell{Text: p.Entry.Source}
	}
	return table.Cell{Text: p.Entry.Quote}
}
