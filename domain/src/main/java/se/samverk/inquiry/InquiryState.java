package se.samverk.inquiry;

/** How far a matter has come. The words stand under {@code inquiry.state.STATE}. */
public enum InquiryState {
    RECEIVED, ANSWERED, CLOSED
}
