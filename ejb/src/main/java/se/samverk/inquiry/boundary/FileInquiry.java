package se.samverk.inquiry.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.inquiry.Inquiry;
import se.samverk.inquiry.InquiryKind;
import se.samverk.shared.Language;

/**
 * Order to receive what somebody of the public asks.
 *
 * @param organisationId who is asked; null for whoever runs the portal
 * @param address where the request comes from, to slow floods down; it is not kept
 */
public record FileInquiry(@NotNull InquiryKind kind, @NotNull Language language,
        @NotBlank @Size(max = Inquiry.TEXT_LENGTH) String text, @Size(max = Inquiry.LINE_LENGTH) String page,
        @Size(max = Inquiry.LINE_LENGTH) String contact, Long organisationId, @NotNull String address) {
}
