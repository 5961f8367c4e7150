package se.samverk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** What passes between the portal and a browser about a passkey: a challenge to answer next, and the answer to the one before. */
@Named
@RequestScoped
public class PasskeyTalk {
    @Inject
    private PasskeyChallenges challenges;

    private String given;
    private String challenge;
    private String answer;

    /** The challenge of this showing. */
    public String getChallenge() {
        if (given == null) {
            given = challenges.give();
        }
        return given;
    }

    public void setChallenge(String challenge) {
        this.challenge = challenge;
    }

    /** Nothing: an answer is never shown again. */
    public String getAnswer() {
        return "";
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    /** The challenge that was answered, if the portal gave it to this browser and it has not been answered before. */
    Optional<String> taken() {
        return challenges.taken(challenge);
    }

    String answer() {
        return answer;
    }
}
