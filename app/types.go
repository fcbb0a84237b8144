package app

import (
	"context"
	"net/url"
	"time"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/app/outbox"
	"claimlight/app/session"
	"claimlight/app/thread"
	"claimlight/app/voice"
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/intake"
	"claimlight/internal/suggest"
	"claimlight/storage"
	"claimlight/widgets/form"
	"claimlight/widgets/list"
	"claimlight/widgets/reading"
)

// claimsParams are what the work on claims needs.
type claimsParams struct {
	session      *session.Session
	Library      *storage.Library
	voice        *voice.Voice
	view         *reading.View
	form         *form.Form
	claims       *list.Claims
	book         knownSources
	hints        *hints
	focusArticle func()               // gives the text the keyboard
	OpenURL      func(*url.URL) error // opens the browser
}

// knownSources are what is known of the sources of claims.
type knownSources interface {
	bringKind(visit string, before claim.Claim, c *claim.Claim)
	askNear(c claim.Claim)
	askNearAfter(before claim.Claim, id string)
}

// claimsWork is what is done to claims.
type claimsWork struct{ claimsParams }

type hintsParams struct {
	ctx          context.Context
	Go           func(func())
	session      *session.Session
	voice        *voice.Voice
	ask          *ask.Asker
	view         *reading.View
	focusArticle func()
	weights      func() suggest.Weights
}

type hints struct{ hintsParams }

type likesParams struct {
	ctx       context.Context
	Go        func(func())
	Later     func(time.Duration, func()) (stop func())
	Library   *storage.Library
	session   *session.Session
	voice     *voice.Voice
	form      *form.Form
	save      func(claim.Claim)
	showClaim func(articleID, claimID string)
}

type likes struct {
	likesParams
	comparison comparison
}

type bookParams struct {
	ctx       context.Context
	Go        func(func())
	Library   *storage.Library
	session   *session.Session
	voice     *voice.Voice
	ask       *ask.Asker
	form      *form.Form
	showClaim func(articleID, claimID string)
	openLink  func(link string)
}

type book struct {
	bookParams
	brought broughtKind   // with the name of a source
	near    nearNames     // which are asked about
	names   thread.Newest // of sources, which the form offers
	listed  thread.Newest // of sources, which a list shows
}

type pastParams struct {
	ctx       context.Context
	Library   *storage.Library
	session   *session.Session
	voice     *voice.Voice
	ask       *ask.Asker
	articles  shownArticles
	corrector undoneCorrections
}

type shownArticles interface {
	showArticle(id string)
	closeArticle()
}

type undoneCorrections interface {
	uncorrect()
	correctAgain()
}

type pastWork struct{ pastParams }

type versionsParams struct {
	ctx          context.Context
	Library      *storage.Library
	intake       *intake.Intake
	session      *session.Session
	voice        *voice.Voice
	ask          *ask.Asker
	view         *reading.View
	focusArticle func()
	articles     versionedArticles
	door         versionDoor
}

type versionedArticles interface {
	showArticle(id string)
	showVersion(id, versionID string)
}

type versionDoor interface {
	addVersion(articleID string, d intake.Draft)
	makeCurrent(id, versionID string, then func())
}

type versionsWork struct{ versionsParams }

type articlesParams struct {
	ctx          context.Context
	Go           func(func())
	Later        func(time.Duration, func()) (stop func())
	Library      *storage.Library
	session      *session.Session
	memory       *memory.Memory
	voice        *voice.Voice
	ask          *ask.Asker
	view         *reading.View
	focusArticle func()
}

type articlesWork struct {
	articlesParams
	search searcher
}

type doorParams struct {
	ctx         context.Context
	Library     *storage.Library
	OpenURL     func(*url.URL) error
	clipboard   func() string
	intake      *intake.Intake
	session     *session.Session
	memory      *memory.Memory
	voice       *voice.Voice
	ask         *ask.Asker
	articles    *articlesWork
	offerImport func(path string, next func())
	verify      func(path string, next func())
	tellChanges func(older, newer string)
}

type door struct{ doorParams }

type correctorParams struct {
	ctx          context.Context
	Go           func(func())
	Library      *storage.Library
	session      *session.Session
	memory       *memory.Memory
	voice        *voice.Voice
	ask          *ask.Asker
	view         *reading.View
	articles     *articlesWork
	focusArticle func()
	tellHere     func()
	tellPlaces   func()
}

type corrector struct{ correctorParams }

var (
	_ = article.Article{}
	_ = outbox.New
)
