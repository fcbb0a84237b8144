package prose

import "claimlight/internal/article"

// topicReasons give the reason why a line that is about a topic is left out.
var topicReasons = [TopicCount]article.Reason{
	Newsletter: article.ReasonNewsletterForm, Appeal: article.ReasonAppeal, Credit: article.ReasonImageCaption,
	ReadMore: article.ReasonRelatedLink, Copyright: article.ReasonCopyrightNotice,
	Sharing: article.ReasonShareButton, Comments: article.ReasonCommentButton, Cookies: article.ReasonCookieNotice,
	Advert: article.ReasonAdvertisement, Byline: article.ReasonAboutTheAuthor,
	Contact: article.ReasonContactDetails, Updated: article.ReasonDateAndDetails, Correction: article.ReasonEditorsNote,
}

// TopicReason names the topic that most phrases of a line belong to, "" where there is none. topics are what Topics
// counted.
func TopicReason(topics [TopicCount]uint8) article.Reason {
	best, count := None, uint8(0)
	for t, n := range topics {
		if n > count && topicReasons[t] != "" {
			best, count = Topic(t), n
		}
	}
	return topicReasons[best]
}
